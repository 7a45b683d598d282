using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Splitting;

namespace Keyturn.Readiness.Policy.Explanation;

/// <summary>Says a reason in one sentence, in English or Japanese. The English words for layers are those of AWS's messages.</summary>
/// <remarks>"Troubleshoot access denied error messages", IAM User Guide.</remarks>
public static class PolicySentences
{
    private static readonly ResourceManager Texts = new(typeof(PolicySentences));

    /// <summary>The sentence of a reason.</summary>
    public static string Of(Reason reason, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.Code switch
        {
            ReasonCode.HangsOn when reason.Question is { } question => Of(question, culture),
            ReasonCode.AllowedIf or ReasonCode.DeniedIf => Format($"{reason.Code}", culture, Cases(reason.Cases, culture)),
            ReasonCode.NearestCondition when reason.Actual.Length == 0 => Format("NearestConditionMissing", culture, Arguments(reason, culture)),
            _ => Format($"{reason.Code}", culture, Arguments(reason, culture)),
        };
    }

    /// <summary>What an unknown answer hangs on.</summary>
    public static string Of(Question question, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Format($"Unknown.{question.Code}", culture, question.Subject, question.Layer is { } layer ? Name(layer, culture) : "");
    }

    /// <summary>Name of a layer, for instance "service control policy".</summary>
    public static string Name(LayerId layer, CultureInfo culture) => Format($"Layer.{layer.Kind}", culture);

    private static string[] Arguments(Reason reason, CultureInfo culture) =>
    [
        reason.Request.Action,
        reason.Request.Resource.Arn,
        reason.Request.Caller.Name,
        reason.Layer is { } layer ? Name(layer, culture) : "",
        reason.Layer is { } inLayer ? Format($"InLayer.{inLayer.Kind}", culture) : "",
        reason.Statement?.Source.Name ?? "",
        Position(reason, culture),
        reason.Wanted,
        reason.Actual,
        reason.Element?.Clause is { } clause ? $"{clause.OperatorText} {clause.Key}" : "",
    ];

    private static string Position(Reason reason, CultureInfo culture) => reason.Statement?.Statement is not { } statement ? ""
        : statement.Sid is { Length: > 0 } sid
            ? Format("StatementWithSid", culture, (statement.Index + 1).ToString(culture), sid)
            : Format("Statement", culture, (statement.Index + 1).ToString(culture));

    private static string Cases(ImmutableArray<ImmutableArray<KeyCase>> cases, CultureInfo culture) =>
        string.Join(Format("Or", culture), cases.Select(keys => string.Join(Format("And", culture), keys.Select(one => Case(one, culture)))));

    private static string Case(KeyCase one, CultureInfo culture)
    {
        var isEndpoint = string.Equals(one.Key, "aws:SourceVpce", StringComparison.OrdinalIgnoreCase);
        var isAny = one is { Kind: KeyCaseKind.IsOther, Values.IsEmpty: true };
        return Format($"{one.Kind}{(isEndpoint ? ".Endpoint" : "")}{(isAny ? ".Any" : "")}", culture, one.Key, string.Join(", ", one.Values));
    }

    private static string Format(string name, CultureInfo culture, params string[] arguments) =>
        string.Format(culture, Texts.GetString(name, culture) ?? name, arguments);
}
