using System.Globalization;

namespace Keyturn.Operations.Secrets;

/// <summary>One numeric field of a cron expression: <c>*</c>, <c>a</c>, <c>a-b</c>, <c>a/n</c>, <c>*/n</c>, and lists of these.</summary>
internal static class CronField
{
    /// <summary>The values the field allows as a bit mask, or <see langword="null"/> when it cannot be understood.</summary>
    public static ulong? Parse(string field, int lowest, int highest, IReadOnlyList<string>? names = null)
    {
        var mask = 0UL;
        foreach (var part in field.Split(','))
        {
            if (Part(part, lowest, highest, names) is not { } bits)
            {
                return null;
            }

            mask |= bits;
        }

        return mask;
    }

    /// <summary>A number, or a name such as <c>JAN</c> or <c>SUN</c>, which counts from <paramref name="lowest"/>.</summary>
    public static int? Value(string text, int lowest, int highest, IReadOnlyList<string>? names = null)
    {
        for (var i = 0; i < (names?.Count ?? 0); i++)
        {
            if (string.Equals(names?[i], text, StringComparison.OrdinalIgnoreCase))
            {
                return lowest + i;
            }
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= lowest && value <= highest ? value : null;
    }

    private static ulong? Part(string part, int lowest, int highest, IReadOnlyList<string>? names)
    {
        var (range, step) = part.Split('/') switch
        {
            [var only] => (only, 1),
            // AWS's own examples write "/12" for "0/12".
            [var from, var by] when Value(by, 1, highest) is { } every => (from.Length == 0 ? "*" : from, every),
            _ => ("", 0),
        };
        if (step == 0)
        {
            return null;
        }

        var (first, last) = range.Split('-') switch
        {
            ["*"] => (lowest, highest),
            [var one] when Value(one, lowest, highest, names) is { } value => (value, part.Contains('/') ? highest : value),
            [var from, var to] when Value(from, lowest, highest, names) is { } low && Value(to, lowest, highest, names) is { } high && low <= high => (low, high),
            _ => (1, 0),
        };
        if (first > last)
        {
            return null;
        }

        var mask = 0UL;
        for (var value = first; value <= last; value += step)
        {
            mask |= 1UL << value;
        }

        return mask;
    }
}
