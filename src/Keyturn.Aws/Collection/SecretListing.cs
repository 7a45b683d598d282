using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Errors;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>The secrets of one scope: a full sweep now and then, and a look at what changed last in between.</summary>
internal sealed class SecretListing(ScopeEstate estate, ISecretReader reader, TimeProvider time)
{
    /// <summary>ListSecrets lags up to five minutes; one more for clocks.</summary>
    public static readonly TimeSpan Lag = TimeSpan.FromMinutes(6);

    private static readonly TimeSpan LongestBreath = TimeSpan.FromMilliseconds(50);

    private readonly FreshSecrets fresh = new(time);
    private DateTimeOffset? readUntil;

    /// <summary>Whether a whole sweep has succeeded since the start: before that, changes cannot be told from the rest.</summary>
    public bool HasSwept => readUntil is not null;

    /// <summary>Reads every page; the old secrets stay until the last page is there, unless there are none.</summary>
    /// <returns>Whether every page was read.</returns>
    public async Task<bool> SweepAsync(CancellationToken cancellationToken)
    {
        var began = time.GetUtcNow();
        var known = estate.Snapshot.Secrets.Value;
        var found = ImmutableDictionary.CreateBuilder<string, Secret>(StringComparer.Ordinal);
        var (calls, showAt, token) = (0, 1, (string?)null);
        do
        {
            var asked = time.GetTimestamp();
            var page = await reader.ListAsync(estate.Scope, SecretOrder.Any, token, cancellationToken);
            calls++;
            if (!page.Succeeded)
            {
                Fail(page.Error, calls);
                return false;
            }

            // Pages move while they are read: the same secret may come twice, the later word counts.
            foreach (var secret in page.Value.Secrets)
            {
                found[secret.Arn] = secret;
            }

            token = page.Value.NextToken;

            // At the very first sweep what is there is shown, at page 1, 2, 4, 8 …: often early, seldom when it is much.
            if (known is null && token is not null && calls == showAt)
            {
                showAt *= 2;
                Show(found.ToImmutable(), calls);
            }

            if (known is null && token is not null)
                await BreatheAsync(asked, cancellationToken);
        }
        while (token is not null);

        Show(fresh.KeepIn(known is null ? found.ToImmutable() : Renewed(known, found), estate.Snapshot.Secrets.Value), calls);
        readUntil = began;
        return true;
    }

    /// <summary>Reads what changed since the last read, newest first: one call when little did.</summary>
    /// <returns>Whether anything differs from before; <see langword="null"/> when it could not be read.</returns>
    public async Task<bool?> ReadChangesAsync(CancellationToken cancellationToken)
    {
        var began = time.GetUtcNow();
        var oldest = (readUntil ?? began) - Lag;
        var secrets = estate.Snapshot.Secrets.Value ?? ImmutableDictionary<string, Secret>.Empty;
        var changed = secrets;
        var (calls, token) = (0, (string?)null);
        do
        {
            var page = await reader.ListAsync(estate.Scope, SecretOrder.LastChangedFirst, token, cancellationToken);
            calls++;
            if (!page.Succeeded)
            {
                Fail(page.Error, calls);
                return null;
            }

            changed = page.Value.Secrets.Aggregate(changed, fresh.Merge);
            var reachedKnown = page.Value.Secrets is [.., var last] && (last.LastChanged ?? last.Created) < oldest;
            token = reachedKnown ? null : page.Value.NextToken;
        }
        while (token is not null);

        Show(fresh.KeepIn(changed, estate.Snapshot.Secrets.Value), calls);
        readUntil = began;
        return !ReferenceEquals(changed, secrets);
    }

    /// <summary>Puts in what DescribeSecret told; for a while it is fresher than any list.</summary>
    public void Described(Secret secret)
    {
        fresh.Remember(secret);
        estate.Update(now => now.Secrets.Value is { } secrets
            ? now with { Secrets = now.Secrets with { Value = secrets.SetItem(secret.Arn, secret) } }
            : now);
    }

    /// <summary>DescribeSecret did not find it: it is gone.</summary>
    public void Gone(string arn)
    {
        fresh.Forget(arn);
        estate.Update(now => now.Secrets.Value is { } secrets && secrets.ContainsKey(arn)
            ? now with { Secrets = now.Secrets with { Value = secrets.Remove(arn) } }
            : now);
    }

    // What was made from a secret is kept by its identity, and shares its texts: one that did not change stays the same object.
    private static ImmutableDictionary<string, Secret> Renewed(ImmutableDictionary<string, Secret> known, ImmutableDictionary<string, Secret>.Builder found)
    {
        var all = known.ToBuilder();
        all.RemoveRange(known.Keys.Where(arn => !found.ContainsKey(arn)));
        foreach (var (arn, listed) in found)
        {
            // Only DescribeSecret tells of replicas.
            var secret = known.TryGetValue(arn, out var before) ? listed with { Replicas = before.Replicas } : listed;
            if (before is null || !SecretEquality.Same(before, secret))
                all[arn] = secret;
        }

        return all.ToImmutable();
    }

    // People open the page while the first sweep runs: as long as a page took, the processor is theirs.
    private async Task BreatheAsync(long asked, CancellationToken cancellationToken)
    {
        var worked = time.GetElapsedTime(asked);
        if (worked > TimeSpan.Zero)
            await Task.Delay(worked < LongestBreath ? worked : LongestBreath, time, cancellationToken);
    }

    private void Show(ImmutableDictionary<string, Secret> secrets, int calls) =>
        estate.Update(now => now with
        {
            Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(secrets, time.GetUtcNow()),
            CallsOfLastRefresh = calls,
        });

    private void Fail(OperationError error, int calls) =>
        estate.Update(now => now with
        {
            Secrets = now.Secrets.FailedWith(PartFailures.From(error, AwsOperation.ListSecrets, time.GetUtcNow())),
            CallsOfLastRefresh = calls,
        });
}
