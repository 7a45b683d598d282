using System.Collections.Frozen;

namespace Keyturn.Operations.Secrets;

/// <summary>What a filter of the list looks at.</summary>
[Flags]
public enum SecretFacet
{
    None = 0,
    Text = 1,
    State = 2,
    Engine = 4,
    Account = 8,
    Region = 16,
    Tag = 32,
}

/// <summary>A query made ready to look at many rows.</summary>
internal sealed class SecretFilter
{
    private readonly string[] words;
    private readonly int states;
    private readonly FrozenSet<string> engines;
    private readonly FrozenSet<string> accounts;
    private readonly FrozenSet<string> regions;
    private readonly (string Name, string? Value)[] tags;

    public SecretFilter(SecretQuery query)
    {
        words = query.Text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        states = query.States.Aggregate(0, (mask, state) => mask | 1 << (int)state);
        engines = query.Engines.ToFrozenSet(StringComparer.Ordinal);
        accounts = query.Accounts.ToFrozenSet(StringComparer.Ordinal);
        regions = query.Regions.ToFrozenSet(StringComparer.Ordinal);
        tags = [.. query.Tags.Select(Tag)];
    }

    public bool LetsAllPass => words.Length == 0 && states == 0 && engines.Count == 0 && accounts.Count == 0 && regions.Count == 0 && tags.Length == 0;

    /// <summary>The facets that keep the row out; <see cref="SecretFacet.None"/> when it is shown.</summary>
    public SecretFacet Misses(SecretRow row)
    {
        var misses = SecretFacet.None;
        if (states != 0 && (states & 1 << (int)row.State) == 0)
            misses |= SecretFacet.State;
        if (engines.Count > 0 && !engines.Contains(row.Engine ?? ""))
            misses |= SecretFacet.Engine;
        if (accounts.Count > 0 && !accounts.Contains(row.Arn.Scope.AccountId) && !accounts.Contains(row.AccountAlias))
            misses |= SecretFacet.Account;
        if (regions.Count > 0 && !regions.Contains(row.Arn.Scope.Region))
            misses |= SecretFacet.Region;
        if (tags.Length > 0 && !HasTags(row))
            misses |= SecretFacet.Tag;
        if (words.Length > 0 && !HasWords(row))
            misses |= SecretFacet.Text;
        return misses;
    }

    private static (string Name, string? Value) Tag(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is var equals and > 0 ? (text[..equals], text[(equals + 1)..]) : (text, null);

    private bool HasTags(SecretRow row)
    {
        foreach (var (name, value) in tags)
        {
            if (!row.Secret.Tags.TryGetValue(name, out var found) || (value is not null && value != found))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all words of the query are in the row.</summary>
    public bool HasWords(SecretRow row)
    {
        foreach (var word in words)
        {
            if (!row.SearchText.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
