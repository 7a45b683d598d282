namespace Keyturn.Aws.Sandbox.State.Kms;

/// <summary>The keys of one Region and their aliases. Guarded by the <see cref="SandboxRegion.Gate"/>.</summary>
public sealed class KeyStore
{
    /// <summary>Keys by id.</summary>
    public SortedDictionary<string, KeyRecord> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>Key ids by alias, which begins with <c>alias/</c>.</summary>
    public SortedDictionary<string, string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a key with its alias.</summary>
    public KeyRecord Add(KeyRecord key, string? alias = null)
    {
        Keys[key.Id] = key;
        if (alias is not null) Aliases[alias] = key.Id;
        return key;
    }

    /// <summary>The key with this id, or null.</summary>
    public KeyRecord? Find(string id) => Keys.GetValueOrDefault(id);

    /// <summary>The key behind an alias, or null.</summary>
    public KeyRecord? FindAlias(string alias) => Aliases.GetValueOrDefault(alias) is { } id ? Find(id) : null;
}
