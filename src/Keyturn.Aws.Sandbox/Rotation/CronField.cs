using System.Globalization;

namespace Keyturn.Aws.Sandbox.Rotation;

/// <summary>One field of a cron expression: numbers with lists, ranges and steps.</summary>
internal static class CronField
{
    /// <summary>The numbers that a field stands for, ascending; null when it cannot be read.</summary>
    /// <param name="text">The field.</param>
    /// <param name="least">Smallest number.</param>
    /// <param name="most">Largest number.</param>
    /// <param name="names">Names of the numbers from <paramref name="least"/> on, or empty.</param>
    public static SortedSet<int>? Parse(string text, int least, int most, params IReadOnlyList<string> names)
    {
        var numbers = new SortedSet<int>();
        foreach (var part in text.Split(','))
        {
            var step = part.Split('/');
            if (step.Length > 2 || !Range(step[0], least, most, step.Length == 2, names, out var from, out var to)) return null;
            var by = 1;
            if (step.Length == 2 && (!int.TryParse(step[1], CultureInfo.InvariantCulture, out by) || by < 1)) return null;
            for (var number = from; number <= to; number += by) numbers.Add(number);
        }

        return numbers.Count == 0 ? null : numbers;
    }

    private static bool Range(string text, int least, int most, bool hasStep, IReadOnlyList<string> names, out int from, out int to)
    {
        (from, to) = (least, most);
        if (text == "*") return true;
        var ends = text.Split('-');
        if (ends.Length > 2 || Number(ends[0], least, names) is not { } first) return false;
        from = first;
        to = ends.Length == 2 ? Number(ends[1], least, names) ?? -1 : hasStep ? most : first;
        return from >= least && to <= most && from <= to;
    }

    private static int? Number(string text, int least, IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], text, StringComparison.OrdinalIgnoreCase)) return least + i;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
