using System.Collections.Immutable;
using Keyturn.Readiness.Matrix;
using Keyturn.Web.Hosting;

namespace Keyturn.Web.Features.Readiness;

/// <summary>A line of the matrix in a file: its worst state, how many pairs stand behind it, and each column's counts.</summary>
public static class MatrixLineColumns
{
    /// <param name="lineOf">The line of a row.</param>
    /// <param name="pairs">What the pairs of the line are, for instance <c>consumers</c>.</param>
    public static ImmutableArray<TableColumn<T>> Of<T>(Func<T, MatrixLine> lineOf, string pairs) =>
    [
        new("state", row => lineOf(row).Overall.ToString()),
        new(pairs, row => lineOf(row).Count),
        new("complete", row => lineOf(row).IsComplete ? "true" : "false"),
        .. Enum.GetValues<MatrixColumn>().SelectMany(column => Of(lineOf, column)),
    ];

    private static IEnumerable<TableColumn<T>> Of<T>(Func<T, MatrixLine> lineOf, MatrixColumn column)
    {
        var name = column.ToString().ToLowerInvariant();
        yield return new($"{name}_fail", row => lineOf(row).Columns[(int)column].Failing);
        yield return new($"{name}_unknown", row => lineOf(row).Columns[(int)column].Unknown);
        yield return new($"{name}_pass", row => lineOf(row).Columns[(int)column].Passing);
    }
}
