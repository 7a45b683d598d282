namespace Keyturn.Web.Hosting.Settings;

/// <summary>How many letters have to be put in, left out, changed or swapped with their neighbour to make one text of another, upper and lower case being the same.</summary>
/// <remarks>Optimal string alignment, a restricted form of the Damerau–Levenshtein distance.</remarks>
internal static class EditDistance
{
    public static int Between(string first, string second)
    {
        var (a, b) = (first.ToUpperInvariant(), second.ToUpperInvariant());
        var rows = new int[a.Length + 1][];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i] = new int[b.Length + 1];
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i][j] = (i, j) switch
                {
                    (_, 0) => i,
                    (0, _) => j,
                    _ => Math.Min(Math.Min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)),
                };
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i][j] = Math.Min(rows[i][j], rows[i - 2][j - 2] + 1);
            }
        }

        return rows[a.Length][b.Length];
    }
}
