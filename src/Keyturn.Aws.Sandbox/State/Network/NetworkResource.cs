namespace Keyturn.Aws.Sandbox.State.Network;

/// <summary>Something with an id and tags. Guarded by the <see cref="SandboxRegion.Gate"/> of its Region, as everything in this folder.</summary>
public abstract class NetworkResource
{
    /// <summary>Id, or name where AWS has only that.</summary>
    public required string Id { get; init; }

    /// <summary>Tags.</summary>
    public OrderedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}

/// <summary>Resources of one kind, in the order of their ids.</summary>
public sealed class NetworkTable<T>
    where T : NetworkResource
{
    private readonly SortedDictionary<string, T> byId = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<T> All => byId.Values;

    /// <summary>Adds or replaces one.</summary>
    public T Add(T one) => byId[one.Id] = one;

    /// <summary>Adds several.</summary>
    public void AddRange(params IEnumerable<T> several)
    {
        foreach (var one in several) Add(one);
    }

    /// <summary>The one with this id, or null.</summary>
    public T? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    /// <summary>Removes one; false when it was not there.</summary>
    public bool Remove(string id) => byId.Remove(id);
}
