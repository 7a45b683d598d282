using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>Secrets that were described lately: ListSecrets lags minutes behind DescribeSecret and must not turn them back.</summary>
internal sealed class FreshSecrets(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Described> described = new(StringComparer.Ordinal);

    public void Remember(Secret secret) => described[secret.Arn] = new Described(secret, time.GetUtcNow());

    public void Forget(string arn) => described.TryRemove(arn, out _);

    /// <summary>Takes a listed secret, unless what is known of it is fresher; an equal one changes nothing.</summary>
    public ImmutableDictionary<string, Secret> Merge(ImmutableDictionary<string, Secret> secrets, Secret listed)
    {
        if (!secrets.TryGetValue(listed.Arn, out var known))
            return secrets.Add(listed.Arn, listed);
        if (listed.LastChanged < known.LastChanged || IsFresher(known, listed))
            return secrets;

        // Only DescribeSecret tells of replicas.
        var merged = listed with { Replicas = known.Replicas };
        return SecretEquality.Same(known, merged) ? secrets : secrets.SetItem(listed.Arn, merged);
    }

    /// <summary>Puts back what was described while a listing was under way.</summary>
    public ImmutableDictionary<string, Secret> KeepIn(ImmutableDictionary<string, Secret> listed, ImmutableDictionary<string, Secret>? before)
    {
        var result = listed;
        foreach (var (arn, entry) in described)
        {
            if (time.GetUtcNow() - entry.At > SecretListing.Lag)
                described.TryRemove(KeyValuePair.Create(arn, entry));
            else if (before is not null && before.ContainsKey(arn) && (!listed.TryGetValue(arn, out var other) || !(other.LastChanged > entry.Secret.LastChanged)))
                result = result.SetItem(arn, entry.Secret);
        }

        return result;
    }

    private bool IsFresher(Secret known, Secret listed) =>
        described.TryGetValue(known.Arn, out var entry)
        && time.GetUtcNow() - entry.At <= SecretListing.Lag
        && !(listed.LastChanged > entry.Secret.LastChanged);

    private sealed record Described(Secret Secret, DateTimeOffset At);
}
