using System.Runtime.CompilerServices;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>The secrets of a Region in the order of ListSecrets, sorted once per change and not once per page.</summary>
internal sealed class SecretIndex
{
    private readonly ConditionalWeakTable<SecretStore, Dictionary<string, Sorted>> byStore = [];

    /// <summary>The secrets in this order. Call it under the Region's gate.</summary>
    /// <param name="store">The secrets.</param>
    /// <param name="sortBy">created-date, last-accessed-date, last-changed-date or name.</param>
    /// <param name="descending">Direction.</param>
    public IReadOnlyList<SecretRecord> InOrder(SecretStore store, string sortBy, bool descending)
    {
        var orders = byStore.GetValue(store, _ => new Dictionary<string, Sorted>(StringComparer.Ordinal));
        var revision = sortBy is "name" or "created-date" ? store.Membership : store.Revision;
        var key = descending ? "-" + sortBy : sortBy;
        if (orders.TryGetValue(key, out var sorted) && sorted.Revision == revision) return sorted.Secrets;
        var secrets = Sort(store, sortBy);
        if (descending) Array.Reverse(secrets);
        orders[key] = new Sorted(revision, secrets);
        return secrets;
    }

    private static SecretRecord[] Sort(SecretStore store, string sortBy) => sortBy switch
    {
        "name" => [.. store.All.OrderBy(secret => secret.Name, StringComparer.Ordinal)],
        "last-accessed-date" => [.. store.All.OrderBy(secret => secret.LastAccessedDate).ThenBy(secret => secret.Arn, StringComparer.Ordinal)],
        "last-changed-date" => [.. store.All.OrderBy(secret => secret.LastChangedDate).ThenBy(secret => secret.Arn, StringComparer.Ordinal)],
        "created-date" => [.. store.All.OrderBy(secret => secret.CreatedDate).ThenBy(secret => secret.Arn, StringComparer.Ordinal)],
        _ => throw SecretErrors.Constraint("sortBy", sortBy, "Member must satisfy enum value set: [last-changed-date, created-date, name, last-accessed-date]"),
    };

    private sealed record Sorted(long Revision, SecretRecord[] Secrets);
}
