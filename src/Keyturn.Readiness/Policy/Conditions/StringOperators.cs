using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Policy.Conditions;

/// <summary>The String operators: Equals is literal, Like knows <c>*</c> and <c>?</c>.</summary>
/// <remarks>"String condition operators", IAM User Guide.</remarks>
internal static class StringOperators
{
    public static Answer Fits(ConditionOperator comparison, GlobText value, string actual) => Answer.Of(comparison switch
    {
        ConditionOperator.StringLike or ConditionOperator.StringNotLike => value.Matches(actual),
        ConditionOperator.StringEqualsIgnoreCase or ConditionOperator.StringNotEqualsIgnoreCase =>
            string.Equals(value.Text, actual, StringComparison.OrdinalIgnoreCase),
        _ => string.Equals(value.Text, actual, StringComparison.Ordinal),
    });
}
