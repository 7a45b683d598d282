using System.Globalization;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Conditions;

/// <summary>The Date operators, over ISO 8601 and seconds since 1970, in either place.</summary>
/// <remarks>"Date condition operators", IAM User Guide, which refers to the W3C's profile of ISO 8601.</remarks>
internal static class DateOperators
{
    private const int YearDigits = 4;

    private static string[] Formats =>
    [
        "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    public static Answer Fits(ConditionOperator comparison, string value, string actual) =>
        Instant(value) is not { } right ? Answer.Unknown(UnknownCode.ValueNotUnderstood, value)
        : Instant(actual) is not { } left ? Answer.Unknown(UnknownCode.ValueNotUnderstood, actual)
        : Answer.Of(comparison switch
        {
            ConditionOperator.DateLessThan => left < right,
            ConditionOperator.DateLessThanEquals => left <= right,
            ConditionOperator.DateGreaterThan => left > right,
            ConditionOperator.DateGreaterThanEquals => left >= right,
            _ => left == right,
        });

    /// <summary>Four digits could be a year or seconds: not understood.</summary>
    private static DateTimeOffset? Instant(string text)
    {
        if (text.Length != YearDigits && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
        {
            return seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;
        }

        return DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
    }
}
