using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Databases;

/// <summary>The databases of a Region by what a secret may know of them; made once for all secrets that are looked up in the same facts.</summary>
internal sealed class DatabaseIndex
{
    private static readonly ConditionalWeakTable<NetworkEstate, DatabaseIndex> Made = [];

    private readonly Dictionary<string, string> byMasterUser = new(StringComparer.Ordinal);

    // Nothing where a database and a cluster are called the same: which of them is meant is not known.
    private readonly FrozenDictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> byName;

    private DatabaseIndex(NetworkEstate estate)
    {
        var (clusters, databases) = (estate.Clusters.Value, estate.Databases.Value);
        foreach (var (secret, id) in (clusters?.Values.Select(one => (one.MasterUserSecretArn, one.Id)) ?? []).Concat(databases?.Values.Select(one => (one.MasterUserSecretArn, one.Id)) ?? []))
        {
            if (secret is not null)
                byMasterUser.TryAdd(secret, id);
        }

        byName = (databases?.Values.Where(one => one.ClusterId is null).Select(one => one.Id) ?? []).Concat(clusters?.Keys ?? [])
            .GroupBy(id => id, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(same => same.Key, same => same.Count() == 1 ? same.Key : null, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static DatabaseIndex Of(NetworkEstate estate) => Made.GetValue(estate, static one => new(one));

    /// <summary>The database or cluster whose master user's password the secret holds, by RDS.</summary>
    public string? OfMasterUser(string secretArn) => byMasterUser.GetValueOrDefault(secretArn);

    /// <summary>The one database or cluster that is a segment of the name; <see langword="null"/> when none is, or several.</summary>
    public string? InName(ReadOnlySpan<char> name)
    {
        string? found = null;
        foreach (var segment in name.Split('/'))
        {
            if (!byName.TryGetValue(name[segment], out var id) || (id is not null && id == found))
                continue;
            if (found is not null || id is null)
                return null;
            found = id;
        }

        return found;
    }
}
