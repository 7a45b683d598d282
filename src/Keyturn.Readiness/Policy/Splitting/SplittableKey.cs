using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Variables;

namespace Keyturn.Readiness.Policy.Splitting;

/// <summary>Keys with one value that policies compare with plain texts, so that every other value is as good as any.</summary>
internal static class SplittableKey
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All =>
    [
        "aws:SourceVpce", "aws:SourceVpc", "aws:PrincipalOrgID", "aws:SourceIdentity", "kms:ViaService", "secretsmanager:VersionStage", "secretsmanager:VersionId",
    ];

    /// <summary>All ways in which the key can turn out; empty when policies do more with it than compare it with plain texts.</summary>
    public static ImmutableArray<(KeyCase Case, ContextValue Value)> CasesOf(string key, ContextValue value, IReadOnlyCollection<PolicyDocument> documents)
    {
        if (!All.Contains(key, StringComparer.OrdinalIgnoreCase) || documents.Any(document => IsUsedOtherwise(document, key)))
        {
            return [];
        }

        var absent = (new KeyCase(key, KeyCaseKind.IsAbsent, []), ContextValue.Absent);
        if (value is ContextValue.MaybeAbsentValue maybe)
        {
            return [(new KeyCase(key, KeyCaseKind.Is, maybe.Present.Values), maybe.Present), absent];
        }

        var named = documents.SelectMany(document => NamedBy(document, key)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return
        [
            .. named.Select(text => (new KeyCase(key, KeyCaseKind.Is, [text]), ContextValue.Known(text))),
            (new KeyCase(key, KeyCaseKind.IsOther, named), ContextValue.Known(OtherThan(named))),
            absent,
        ];
    }

    /// <summary>The values that a document compares the key with.</summary>
    public static IEnumerable<string> NamedBy(PolicyDocument document, string key) => document.Statements.SelectMany(statement => statement.Conditions)
        .Where(clause => Is(clause.Key, key) && clause.Operator != ConditionOperator.Null).SelectMany(clause => clause.Values);

    /// <summary>Whether a document does more with the key than compare it with plain texts.</summary>
    public static bool IsUsedOtherwise(PolicyDocument document, string key) => document.Statements.Any(statement =>
        statement.Conditions.Any(clause => (Is(clause.Key, key) && !IsPlain(clause, document.HasVariables)) || clause.Values.Any(value => IsVariable(value, key)))
        || (statement.Resources?.Values.Any(value => IsVariable(value, key)) ?? false));

    private static bool IsPlain(ConditionClause clause, bool hasVariables) => clause.Operator switch
    {
        ConditionOperator.Null => true,
        ConditionOperator.StringEquals or ConditionOperator.StringNotEquals => !clause.Values.Any(value => value.Length == 0 || (hasVariables && TemplateText.HasVariable(value))),
        ConditionOperator.StringLike or ConditionOperator.StringNotLike =>
            !clause.Values.Any(value => value.Length == 0 || value.AsSpan().ContainsAny('*', '?', '$')),
        _ => false,
    };

    private static bool IsVariable(string value, string key) =>
        TemplateText.HasVariable(value) && value.Contains(key, StringComparison.OrdinalIgnoreCase);

    /// <summary>A text that is none of these.</summary>
    public static string OtherThan(ImmutableArray<string> named)
    {
        var other = "other";
        while (named.Contains(other, StringComparer.OrdinalIgnoreCase))
        {
            other += "-";
        }

        return other;
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
