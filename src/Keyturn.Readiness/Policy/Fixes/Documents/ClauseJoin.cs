using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using static Keyturn.Readiness.Policy.Documents.ConditionOperator;

namespace Keyturn.Readiness.Policy.Fixes.Documents;

/// <summary>Demands one clause more of a Condition, in which an operator has every key only once.</summary>
internal static class ClauseJoin
{
    public static ImmutableArray<ConditionClause> And(ImmutableArray<ConditionClause> clauses, ConditionClause more)
    {
        // A list of exceptions that stands there already takes one more: its values join with NOR.
        var isException = IsUnlike(more.Operator);
        var place = clauses.FirstOrDefault(clause => Is(clause, more.Key) && clause.OperatorText == more.OperatorText)
            ?? clauses.FirstOrDefault(clause => isException && Is(clause, more.Key) && clause.Qualifier == SetQualifier.None && IsUnlike(clause.Operator));
        return place is null ? clauses.Add(more) : clauses.Replace(place, place with
        {
            Values = isException ? [.. place.Values.Union(more.Values, StringComparer.Ordinal)] : more.Values,
        });
    }

    private static bool Is(ConditionClause clause, string key) => string.Equals(clause.Key, key, StringComparison.OrdinalIgnoreCase);

    private static bool IsUnlike(ConditionOperator comparison) => comparison is StringNotEquals or StringNotLike or ArnNotEquals or ArnNotLike;
}
