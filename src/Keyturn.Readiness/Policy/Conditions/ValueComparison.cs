using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Variables;
using static Keyturn.Readiness.Policy.Documents.ConditionOperator;

namespace Keyturn.Readiness.Policy.Conditions;

/// <summary>Compares one value of the request with the values of a clause: any of them, or for a negated operator none.</summary>
/// <remarks>"IAM JSON policy elements: Condition operators", IAM User Guide.</remarks>
internal static class ValueComparison
{
    public static bool IsNegated(ConditionOperator comparison) => comparison is StringNotEquals or StringNotEqualsIgnoreCase or StringNotLike
        or NumericNotEquals or DateNotEquals or NotIpAddress or ArnNotEquals or ArnNotLike;

    public static Answer Fits(ConditionClause clause, string actual, AuthorizationRequest request, bool hasVariables)
    {
        var any = Answer.No;
        foreach (var value in clause.Values)
        {
            any = any.Or(Compare(clause.Operator, value, actual, request, hasVariables));
        }

        return IsNegated(clause.Operator) ? any.Not() : any;
    }

    private static Answer Compare(ConditionOperator comparison, string value, string actual, AuthorizationRequest request, bool hasVariables) => comparison switch
    {
        <= StringNotLike or >= ArnEquals and <= ArnNotLike => Text(comparison, Substitution.Of(value, hasVariables, request), actual),
        >= NumericEquals and <= NumericGreaterThanEquals => NumericOperators.Fits(comparison, value, actual),
        >= DateEquals and <= DateGreaterThanEquals => DateOperators.Fits(comparison, value, actual),
        ConditionOperator.Bool => BoolOperator.Fits(value, actual),
        BinaryEquals => BinaryOperator.Fits(value, actual),
        _ => IpAddressOperators.Fits(value, actual),
    };

    private static Answer Text(ConditionOperator comparison, Substitution value, string actual)
    {
        if (value.Question is not null)
        {
            return Answer.Unknown(value.Question);
        }

        // A variable without value equals nothing.
        return value.Text is null ? Answer.No
            : comparison >= ArnEquals ? ArnOperators.Fits(value.Text, actual)
            : StringOperators.Fits(comparison, value.Text, actual);
    }
}
