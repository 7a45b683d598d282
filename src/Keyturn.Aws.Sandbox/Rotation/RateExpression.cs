using System.Globalization;
using System.Text.RegularExpressions;

namespace Keyturn.Aws.Sandbox.Rotation;

/// <summary>What stands in <c>rate(…)</c>: a number of hours or of days.</summary>
/// <param name="Every">The number.</param>
/// <param name="InHours">Hours, else days.</param>
public sealed partial record RateExpression(int Every, bool InHours)
{
    /// <summary>Reads the whole expression; null when it is none.</summary>
    public static RateExpression? Parse(string expression)
    {
        var match = Pattern().Match(expression);
        return match.Success && int.TryParse(match.Groups["every"].ValueSpan, CultureInfo.InvariantCulture, out var every) && every > 0
            ? new RateExpression(every, match.Groups["unit"].Value == "hour")
            : null;
    }

    [GeneratedRegex(@"^rate\(\s*(?<every>\d{1,5})\s+(?<unit>hour|day)s?\s*\)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
