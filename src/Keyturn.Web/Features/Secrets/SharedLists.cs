using System.Collections.Immutable;
using Keyturn.Operations.Secrets;

namespace Keyturn.Web.Features.Secrets;

/// <summary>The rows that fit a query, found once for all viewers who look at the same: each change would else look through 30,000 rows for each of them, and each would hold a list of its own.</summary>
public sealed class SharedLists
{
    // A list may be as long as the board: letters that somebody typed are not worth more.
    private const int Most = 32;

    private readonly Lock gate = new();
    private readonly Dictionary<SecretQuery, Lazy<ImmutableArray<SecretRow>>> kept = [];
    private ImmutableArray<SecretRow> of = [];
    private long newest;

    /// <param name="board">All secrets; the newest board that was asked of is the one of which lists are kept.</param>
    /// <param name="query">What is looked for.</param>
    public ImmutableArray<SecretRow> Of(SecretBoardSnapshot board, SecretQuery query) => Find(board, query) is { } found ? found.Value : query.Apply(board);

    private Lazy<ImmutableArray<SecretRow>>? Find(SecretBoardSnapshot board, SecretQuery query)
    {
        lock (gate)
        {
            // A page that is late by a change finds its rows by itself: two boards in turn would keep nothing.
            if (board.Version < newest)
                return null;

            newest = board.Version;
            if (of != board.Rows)
                kept.Clear();
            of = board.Rows;
            if (kept.TryGetValue(query, out var found))
                return found;

            if (kept.Count >= Most)
                kept.Clear();
            return kept[query] = new(() => query.Apply(board));
        }
    }
}
