using System.Collections.Immutable;

namespace Keyturn.Operations.Secrets;

public enum SecretSort
{
    Name,
    State,
    LastRotated,
    NextWindow,
    PasswordAge,
    Function,
    Key,
    Account,

    /// <summary>What the pre-flight of a rotation says: only where the list is narrowed to what somebody can read; elsewhere by name.</summary>
    Preflight,
}

/// <summary>Search, filters and order of the list; reads from and writes to a URL's query, so that a pasted link shows the same view.</summary>
/// <remarks>Sets compare by ordinal, so neither order nor equality hangs on the culture. Two queries are equal when they show the same.</remarks>
public sealed record SecretQuery
{
    public static SecretQuery Empty { get; } = new();

    /// <summary>Words that all must be found, in any order, in any case.</summary>
    public string Text { get; init => field = value.Trim(); } = "";

    public ImmutableSortedSet<RotationState> States { get; init; } = [];

    public ImmutableSortedSet<string> Engines { get; init => field = Ordinal(value); } = Ordinal([]);

    public ImmutableSortedSet<string> Accounts { get; init => field = Ordinal(value); } = Ordinal([]);

    public ImmutableSortedSet<string> Regions { get; init => field = Ordinal(value); } = Ordinal([]);

    /// <summary><c>name</c> or <c>name=value</c>.</summary>
    public ImmutableSortedSet<string> Tags { get; init => field = Ordinal(value); } = Ordinal([]);

    /// <summary>ARN of a role: only what it can read is shown; empty for all. Whoever applies the query narrows the board to that first.</summary>
    public string Reader { get; init => field = value.Trim(); } = "";

    /// <summary>Leaves out those of which it is not known whether <see cref="Reader"/> can read them.</summary>
    public bool ReaderIsCertain { get; init; }

    public SecretSort Sort { get; init; } = SecretSort.Name;

    public bool Descending { get; init; }

    /// <summary>Never throws: what cannot be understood is left out.</summary>
    public static SecretQuery Parse(string? queryString) => SecretQueryString.Parse(queryString);

    /// <summary>The query string without <c>?</c>; empty for <see cref="Empty"/>.</summary>
    public string ToQueryString() => SecretQueryString.Format(this);

    /// <summary>The rows it shows, in its order: missing values last in both directions, equal ones by name.</summary>
    public ImmutableArray<SecretRow> Apply(SecretBoardSnapshot board)
    {
        var filter = new SecretFilter(this);
        if (filter.LetsAllPass && Sort == SecretSort.Name && !Descending)
        {
            // Everybody who looks at the whole list shares the board's own array: a copy of 30,000 rows per viewer would be 240 KB.
            return board.Rows;
        }

        var rows = new List<SecretRow>(filter.LetsAllPass ? board.Rows.Length : 256);
        foreach (var row in board.Rows)
        {
            if (filter.Misses(row) == SecretFacet.None)
            {
                rows.Add(row);
            }
        }

        return SecretOrder.Arrange(rows, Sort, Descending);
    }

    /// <summary>Tells of many rows whether its words find them, whatever else it asks for.</summary>
    public Predicate<SecretRow> FindsWords() => new SecretFilter(this).HasWords;

    public bool Equals(SecretQuery? other) =>
        other is not null
        && Text == other.Text
        && Reader == other.Reader
        && ReaderIsCertain == other.ReaderIsCertain
        && Sort == other.Sort
        && Descending == other.Descending
        && States.SetEquals(other.States)
        && Engines.SetEquals(other.Engines)
        && Accounts.SetEquals(other.Accounts)
        && Regions.SetEquals(other.Regions)
        && Tags.SetEquals(other.Tags);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToQueryString());

    private static ImmutableSortedSet<string> Ordinal(ImmutableSortedSet<string> set) => set.WithComparer(StringComparer.Ordinal);
}
