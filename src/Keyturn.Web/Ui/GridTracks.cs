using System.Globalization;
using System.Text.RegularExpressions;

namespace Keyturn.Web.Ui;

/// <summary>Widths of columns as tracks of a CSS grid.</summary>
internal static partial class GridTracks
{
    public const string Default = "minmax(6rem, 1fr)";

    /// <summary>The least width of a row: the sum of what each track asks for at least, in rem.</summary>
    public static string Least(IEnumerable<string?> widths) =>
        string.Create(CultureInfo.InvariantCulture, $"{widths.Sum(LeastOf)}rem");

    // minmax(13rem, 2fr) or 8rem: the first length counts; a track in other units asks for nothing.
    private static double LeastOf(string? width) =>
        Rem().Match(width ?? Default) is { Success: true } match ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("([0-9.]+)rem")]
    private static partial Regex Rem();
}
