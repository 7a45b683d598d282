using System.Collections.Immutable;

namespace Keyturn.Operations.Instances;

/// <summary>What changed between two dictionaries.</summary>
/// <param name="Set">New or other values by key.</param>
/// <param name="Gone">Keys that are no more.</param>
/// <param name="Total">How many there are afterwards: whoever comes to another number has missed something.</param>
public sealed record MapDelta<T>(ImmutableDictionary<string, T> Set, ImmutableArray<string> Gone, int Total)
{
    public static MapDelta<T> None { get; } = new(ImmutableDictionary<string, T>.Empty, [], 0);

    public bool IsEmpty => Set.IsEmpty && Gone.IsEmpty;

    /// <summary>From one to the other; values are compared as the objects they are, since facts that stay the same stay the same objects.</summary>
    public static MapDelta<T> Between(ImmutableDictionary<string, T>? before, ImmutableDictionary<string, T>? after)
    {
        if (after is null)
            return None;
        if (ReferenceEquals(before, after))
            return None with { Total = after.Count };

        before ??= ImmutableDictionary<string, T>.Empty;
        var set = after.Where(pair => !before.TryGetValue(pair.Key, out var known) || !EqualityComparer<T>.Default.Equals(known, pair.Value))
            .ToImmutableDictionary(StringComparer.Ordinal);
        return new(set, after.Count - set.Count == before.Count ? [] : [.. before.Keys.Where(key => !after.ContainsKey(key))], after.Count);
    }

    /// <summary>The dictionary after the change; the same object when nothing changes.</summary>
    public ImmutableDictionary<string, T> Apply(ImmutableDictionary<string, T>? to)
    {
        to ??= ImmutableDictionary.Create<string, T>(StringComparer.Ordinal);
        return IsEmpty ? to : to.SetItems(Set).RemoveRange(Gone);
    }
}
