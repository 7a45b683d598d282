using System.Globalization;
using System.Resources;
using Keyturn.Readiness.Policy.Explanation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Fixes;

/// <summary>Says a change, or why there is none, in one sentence, in English or Japanese.</summary>
public static class FixSentences
{
    private static readonly ResourceManager Texts = new(typeof(FixSentences));

    /// <summary>What a change does, whose policy it changes, and in which account.</summary>
    public static string Of(PolicyChange change, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change switch
        {
            AllowStatement allow => Format(Named(allow), culture, Arguments(allow, allow.Request, culture)),
            DenyException except => Format($"{except.Code}", culture, [.. Arguments(except, except.Request, culture), Position(except, culture)]),
            CallerChange caller => Format($"{caller.Code}", culture, caller.Value, caller.Key),
            _ => "",
        };
    }

    /// <summary>Why nothing helps.</summary>
    public static string Of(NoFix because, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(because);
        return because is { Code: NoFixCode.HangsOn, Question: { } question }
            ? Format($"No.{because.Code}", culture, PolicySentences.Of(question, culture))
            : Format($"No.{because.Code}", culture, because.Subject);
    }

    private static string Named(AllowStatement allow) => allow is { Document.IsNew: true, Code: FixCode.AllowInSecretPolicy or FixCode.AllowInServiceControlPolicy }
        ? $"{allow.Code}.New"
        : $"{allow.Code}";

    private static string[] Arguments(DocumentChange change, AuthorizationRequest request, CultureInfo culture) =>
    [
        request.Action,
        request.Resource.Arn,
        request.Caller.Service ?? CallerNames.Holder(request.Caller) ?? request.Caller.Name,
        change.Document.Name,
        change.Document.Place.Owner,
        change.Document.Place.Account is { Length: > 0 } account ? Format("Account", culture, account) : Format("Management", culture),
        PolicySentences.Name(new LayerId(change.Document.Place.Kind), culture),
    ];

    private static string Position(DenyException except, CultureInfo culture)
    {
        var number = (except.Statement.Index + 1).ToString(culture);
        return except.Statement.Sid is { Length: > 0 } sid ? Format("StatementWithSid", culture, number, sid) : Format("Statement", culture, number);
    }

    private static string Format(string name, CultureInfo culture, params string[] arguments) =>
        string.Format(culture, Texts.GetString(name, culture) ?? name, arguments);
}
