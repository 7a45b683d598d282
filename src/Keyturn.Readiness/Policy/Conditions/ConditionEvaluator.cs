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
        missing.Truth == present.Truth && !missing.IsUnknown ? missing
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
        if (clause.Operator == ConditionOperator.Null)
        {
            return known.Values.Any(value => value.Length > 0)
                ? NullOperator.Evaluate(clause, isPresent: true)
                : Answer.Unknown(UnknownCode.EmptyValue, clause.Key);
        }

        Answer Single(string value) => ValueComparison.Fits(clause, value, request, hasVariables);
        return clause.Qualifier switch
        {
            _ when known.Values.IsEmpty => Missing(clause),
            SetQualifier.ForAllValues when known.Values.Contains("") => Answer.Unknown(UnknownCode.EmptyValue, clause.Key),
            SetQualifier.ForAllValues => Answer.All(known.Values.Select(Single)),
            SetQualifier.ForAnyValue => Answer.Any(known.Values.Select(Single)),
            _ when known.Multivalued => Answer.Unknown(UnknownCode.MultivaluedKeyWithoutSetOperator, clause.Key),
            _ => Single(known.Values[0]),
        };
    }
}
