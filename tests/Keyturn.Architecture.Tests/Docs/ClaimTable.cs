using System.Text.RegularExpressions;

namespace Keyturn.Architecture.Tests.Docs;

/// <summary>A table of a document whose rows each claim something.</summary>
internal static partial class ClaimTable
{
    /// <summary>The rows of all tables that have so many columns, without their headings.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string document, int columns) =>
    [
        .. document.Split('\n')
            .Where(line => line.StartsWith('|'))
            .Select(line => (IReadOnlyList<string>)[.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())])
            .Where(cells => cells.Count == columns && Number().IsMatch(cells[0])),
    ];

    /// <summary>What is wrong with a row: empty cells, and nothing that shows its claim.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="shown">The column that names what shows it.</param>
    public static IEnumerable<string> Flaws(IReadOnlyList<string> cells, int shown)
    {
        if (cells.Any(cell => cell.Length == 0))
            yield return $"{cells[0]} has an empty cell";
        if (!Shown().IsMatch(cells[shown]))
            yield return $"{cells[0]} names nothing that shows it, and does not say that it is not claimed";
    }

    /// <summary>A test or a command in backticks, a link, or that it is not claimed, with the reason.</summary>
    [GeneratedRegex(@"^not claimed: \w|`[\w-]+|\]\([^)]+\)")]
    private static partial Regex Shown();

    [GeneratedRegex(@"^(\d+\.\d+\.\d+|[RSP]\d+)$")]
    private static partial Regex Number();
}
