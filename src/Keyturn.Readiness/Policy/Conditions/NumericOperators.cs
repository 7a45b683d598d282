using System.Globalization;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Conditions;

/// <summary>The Numeric operators, over integers and decimals.</summary>
/// <remarks>"Numeric condition operators", IAM User Guide.</remarks>
internal static class NumericOperators
{
    public static Answer Fits(ConditionOperator comparison, string value, string actual) =>
        Number(value) is not { } right ? Answer.Unknown(UnknownCode.ValueNotUnderstood, value)
        : Number(actual) is not { } left ? Answer.Unknown(UnknownCode.ValueNotUnderstood, actual)
        : Answer.Of(comparison switch
        {
            ConditionOperator.NumericLessThan => left < right,
            ConditionOperator.NumericLessThanEquals => left <= right,
            ConditionOperator.NumericGreaterThan => left > right,
            ConditionOperator.NumericGreaterThanEquals => left >= right,
            _ => left == right,
        });

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
