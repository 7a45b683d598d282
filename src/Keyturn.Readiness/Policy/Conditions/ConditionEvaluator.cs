using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Conditions;

/// <summary>Whether one clause of a Condition holds for a request.</summary>
/// <remarks>"IAM JSON policy elements: Condition" and "Conditions with multiple context keys or values", IAM User Guide.</remarks>
public static class ConditionEvaluator
{
    /// <summary>Whether the clause holds.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="request">The request.</param>
    /// <param name="hasVariables">Whether the document's version has policy variables.</param>
    public static Answer Evaluate(ConditionClause clause, AuthorizationRequest request, bool hasVariables) => request.Lookup(clause.Key) switch
    {
        ContextValue.KnownValue known => Present(clause, known, request, hasVariables),
        ContextValue.MaybeAbsentValue maybe => Either(clause, Missing(clause), Present(clause, maybe.Present, request, hasVariables)),
        ContextValue.AbsentValue => Missing(clause),
        _ => Answer.Unknown(UnknownCode.KeyUnknown, clause.Key),
    };

    /// <summary>Two possible worlds: definite only when they agree.</summary>
    private static Answer Either(ConditionClause clause, Answer missing, Answer present) =>
        missing.Truth == present.Truth ? missing
            : present.IsUnknown ? present : Answer.Unknown(UnknownCode.KeyUnknown, clause.Key);

    private static Answer Missing(ConditionClause clause)
    {
        if (clause.Operator == ConditionOperator.Null)
        {
            return NullOperator.Evaluate(clause, isPresent: false);
        }

        return Answer.Of(clause.IfExists || clause.Qualifier == SetQualifier.ForAllValues
            || (clause.Qualifier == SetQualifier.None && ValueComparison.IsNegated(clause.Operator)));
    }

    private static Answer Present(ConditionClause clause, ContextValue.KnownValue known, AuthorizationRequest request, bool hasVariables)
    {
        var answer = Of(clause, known.Values, known.Multivalued, request, hasVariables);
        if (!known.Values.Contains(""))
        {
            return answer;
        }

        // Whether an empty value is a value or none is not documented: definite only when it makes no difference.
        var without = Of(clause, known.Values.RemoveAll(value => value.Length == 0), known.Multivalued, request, hasVariables);
        return answer.IsUnknown || answer.Truth == without.Truth ? answer : without.IsUnknown ? without : Answer.Unknown(UnknownCode.EmptyValue, clause.Key);
    }

    private static Answer Of(ConditionClause clause, ImmutableArray<string> values, bool isMultivalued, AuthorizationRequest request, bool hasVariables) => clause switch
    {
        _ when values.IsEmpty => Missing(clause),
        { Operator: ConditionOperator.Null } => NullOperator.Evaluate(clause, isPresent: true),
        { Qualifier: not SetQualifier.None } => OfSet(clause, values, request, hasVariables),
        _ when isMultivalued => Answer.Unknown(UnknownCode.MultivaluedKeyWithoutSetOperator, clause.Key),
        _ => ValueComparison.Fits(clause, values[0], request, hasVariables),
    };

    private static Answer OfSet(ConditionClause clause, ImmutableArray<string> values, AuthorizationRequest request, bool hasVariables)
    {
        var (all, any) = (Answer.Yes, Answer.No);
        foreach (var value in values)
        {
            var fits = ValueComparison.Fits(clause, value, request, hasVariables);
            (all, any) = (all.And(fits), any.Or(fits));
        }

        return clause.Qualifier == SetQualifier.ForAllValues ? all : any;
    }
}
