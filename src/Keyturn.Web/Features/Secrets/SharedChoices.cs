using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations.Secrets;

namespace Keyturn.Web.Features.Secrets;

/// <summary>The counts beside the list, made once for all viewers who look at the same, and again only when a row changed in what is counted: else each change would count 30,000 rows for each of them.</summary>
public sealed class SharedChoices
{
    // Fifty viewers rarely look at more than this many different lists at one moment.
    private const int Most = 64;

    private readonly Lock gate = new();
    private readonly Dictionary<(SecretQuery Query, string Language), Lazy<FacetChoices>> kept = [];
    private ImmutableArray<SecretRow> of = [];

    /// <param name="board">All secrets.</param>
    /// <param name="query">What is chosen.</param>
    /// <param name="matching">The rows of <paramref name="board"/> that fit <paramref name="query"/>.</param>
    public FacetChoices Of(SecretBoardSnapshot board, SecretQuery query, ImmutableArray<SecretRow> matching)
    {
        var key = (query, CultureInfo.CurrentUICulture.Name);
        Lazy<FacetChoices>? choices;
        lock (gate)
        {
            Follow(board.Rows);
            if (!kept.TryGetValue(key, out choices))
            {
                if (kept.Count >= Most)
                    kept.Clear();
                kept[key] = choices = new(() => FacetChoices.Of(board, query, matching));
            }
        }

        // Outside the lock: who asks for the same meanwhile waits for it instead of counting too, and nobody else waits.
        return choices.Value;
    }

    private void Follow(ImmutableArray<SecretRow> rows)
    {
        if (of == rows)
            return;

        var (counts, words) = FacetDifference.Between(of, rows);
        of = rows;
        if (counts)
        {
            kept.Clear();
            return;
        }

        foreach (var key in kept.Keys.Where(key => key.Query.Text.Length > 0 && FindsOthers(key.Query, words)).ToList())
        {
            kept.Remove(key);
        }
    }

    private static bool FindsOthers(SecretQuery query, List<(SecretRow Before, SecretRow After)> words)
    {
        var finds = query.FindsWords();
        return words.Exists(row => finds(row.Before) != finds(row.After));
    }
}
