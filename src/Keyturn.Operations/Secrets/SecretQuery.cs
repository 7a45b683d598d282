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
}

/// <summary>Search, filters and order of the list; reads from and writes to a URL's query, so that a pasted link shows the same view.</summary>
public sealed record SecretQuery
{
    public static SecretQuery Empty { get; } = new();

    /// <summary>Words that all must be found, in any order, in any case.</summary>
    public string Text { get; init; } = "";

    public ImmutableSortedSet<RotationState> States { get; init; } = [];

    public ImmutableSortedSet<string> Engines { get; init; } = [];

    public ImmutableSortedSet<string> Accounts { get; init; } = [];

    public ImmutableSortedSet<string> Regions { get; init; } = [];

    /// <summary><c>name</c> or <c>name=value</c>.</summary>
    public ImmutableSortedSet<string> Tags { get; init; } = [];

    public SecretSort Sort { get; init; } = SecretSort.Name;

    public bool Descending { get; init; }

    /// <summary>Never throws: what cannot be understood is left out.</summary>
    public static SecretQuery Parse(string? queryString) => throw new NotSupportedException();

    /// <summary>The query string without <c>?</c>; empty for <see cref="Empty"/>.</summary>
    public string ToQueryString() => throw new NotSupportedException();

    public ImmutableArray<SecretRow> Apply(SecretBoardSnapshot board) => throw new NotSupportedException();
}
