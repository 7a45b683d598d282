using System.Globalization;
using System.Text;

namespace Keyturn.Web.Features.Readiness.Paths;

/// <summary>Texts for a drawing that the server makes without fonts: estimated widths, on the wide side.</summary>
public static class TextFit
{
    private const string Ellipsis = "…";
    private const double WideGlyph = 1.0;
    private const double Capital = 0.7;
    private const double Letter = 0.56;
    private const double Digit = 0.64;
    private const double Narrow = 0.32;

    /// <summary>By how much bold letters are wider.</summary>
    public const double Bold = 1.12;

    /// <summary>Width in the units of <paramref name="size"/>.</summary>
    /// <param name="text">One line.</param>
    /// <param name="size">Font size.</param>
    public static double Width(string text, double size)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EnumerateRunes().Sum(Em) * size;
    }

    /// <summary>The text, or its beginning with an ellipsis.</summary>
    public static string Cut(string text, double size, double width) =>
        Width(text, size) <= width ? text : Begin(text, size, width - Width(Ellipsis, size)) + Ellipsis;

    /// <summary>The text, or its beginning and end: ids differ at their end, names of one environment at theirs.</summary>
    public static string CutMiddle(string text, double size, double width)
    {
        if (Width(text, size) <= width)
            return text;

        var half = (width - Width(Ellipsis, size)) / 2;
        var end = new string([.. Begin(Reverse(text), size, half).Reverse()]);
        return Begin(text, size, half) + Ellipsis + end;
    }

    /// <summary>Lines of at most <paramref name="width"/>; the last one is cut when there are more than <paramref name="most"/>.</summary>
    /// <remarks>Broken at spaces, between wide glyphs, and inside a word that is longer than a line.</remarks>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, int most)
    {
        var (lines, line) = (new List<string>(), "");
        foreach (var piece in Pieces(text))
        {
            var rest = piece;
            if (Width((line + rest).TrimEnd(), size) > width && line.Length > 0)
            {
                lines.Add(line.TrimEnd());
                line = "";
                rest = rest.TrimStart();
            }

            while (Width(rest.TrimEnd(), size) > width)
            {
                var begin = Begin(rest, size, width);
                lines.Add(begin);
                rest = rest[begin.Length..];
            }

            line += rest;
        }

        if (line.Length > 0 || lines.Count == 0)
            lines.Add(line.TrimEnd());
        return lines.Count <= most ? lines : [.. lines.Take(most - 1), Cut(string.Join(' ', lines.Skip(most - 1)), size, width)];
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var breaks = IsWide(rune) || rune.Value == ' ';
            if (IsWide(rune) && word.Length > 0 && !IsClosing(rune))
            {
                yield return word.ToString();
                word.Clear();
            }

            word.Append(rune.ToString());
            if (breaks)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    // At least one glyph: a width that is too small for any would never come to an end.
    private static string Begin(string text, double size, double width)
    {
        var (length, used) = (0, 0.0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += Em(rune) * size;
            if (used > width && length > 0)
                break;

            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }

    private static string Reverse(string text) => new([.. text.Reverse()]);

    private static double Em(Rune rune) =>
        IsWide(rune) ? WideGlyph
        : Rune.IsUpper(rune) || rune.Value is 'm' or 'w' or '…' ? Capital
        : rune.Value is 'i' or 'l' or 'j' or ' ' or '.' or ',' or ':' or ';' or '/' or '|' or '(' or ')' or '\'' ? Narrow
        : Rune.IsDigit(rune) ? Digit
        : Letter;

    private static bool IsWide(Rune rune) => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF60) or >= 0x1F300;

    private static bool IsClosing(Rune rune) => rune.Value is '、' or '。' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.ClosePunctuation;
}
