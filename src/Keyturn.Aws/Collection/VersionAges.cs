using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Aws.Collection;

/// <summary>Reads when each AWSCURRENT version was made and under which keys its like are: one call for each new version id or key of a secret, those on screen first, never twice.</summary>
internal sealed class VersionAges(ScopeEstate estate, ISecretReader reader, TimeProvider time)
{
    private const int AtOnce = 4;
    private static readonly TimeSpan ShowEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, DateTimeOffset> refused = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> found = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, VersionSet> sets = new(StringComparer.Ordinal);
    private ImmutableHashSet<string> preferred = [];
    private ImmutableHashSet<(string VersionId, string? KmsKeyId)> asked = [];
    private (ImmutableDictionary<string, Secret>? Secrets, DateTimeOffset Until) done;
    private long shownAt;

    /// <summary>ARNs whose ages are wanted first.</summary>
    public void Prefer(IEnumerable<string> arns) => Volatile.Write(ref preferred, [.. arns]);

    /// <summary>Reads until every age and every key is known or refused.</summary>
    public async Task ReadMissingAsync(CancellationToken cancellationToken)
    {
        var secrets = estate.Snapshot.Secrets.Value;

        // Most ticks change nothing: ten thousand secrets are not looked through for that.
        if (secrets is null || (ReferenceEquals(secrets, done.Secrets) && time.GetUtcNow() < done.Until))
            return;

        shownAt = time.GetTimestamp();
        var rest = new Queue<Missing>(secrets.Keys.Select(Find).OfType<Missing>());
        while (Next(rest) is { Length: > 0 } batch)
        {
            await Task.WhenAll(batch.Select(secret => ReadAsync(secret, cancellationToken)));
            if (time.GetElapsedTime(shownAt) >= ShowEvery || batch.Any(missing => Volatile.Read(ref preferred).Contains(missing.Arn)))
                await ShowAsync(cancellationToken);
        }

        await ShowAsync(cancellationToken);
        foreach (var over in refused.Where(entry => entry.Value <= time.GetUtcNow()))
        {
            refused.TryRemove(over);
        }

        done = (secrets, refused.IsEmpty ? DateTimeOffset.MaxValue : refused.Values.Min());
    }

    private async Task ReadAsync(Missing missing, CancellationToken cancellationToken)
    {
        var versions = await reader.ListLabelledVersionsAsync(estate.Scope, missing.Arn, cancellationToken);
        if (versions.Succeeded)
        {
            ImmutableInterlocked.Update(ref asked, set => set.Add((missing.VersionId, missing.KmsKeyId)));
            refused.TryRemove(missing.VersionId, out _);
            sets[missing.Arn] = new VersionSet(versions.Value, missing.KmsKeyId);
            foreach (var version in versions.Value)
            {
                if (version.Created is { } created)
                    found[version.VersionId] = created;
            }
        }
        else
        {
            // A throttled or cut call told nothing and is made again soon; a refusal will be the same in a minute.
            var later = versions.Error.Kind is OperationErrorKind.Throttled or OperationErrorKind.Unreachable or OperationErrorKind.TimedOut
                ? TimeSpan.FromSeconds(30)
                : AskAgain;
            refused[missing.VersionId] = time.GetUtcNow() + later;
        }
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        await ShowSetsAsync(cancellationToken);
        var fresh = found.ToImmutableDictionary();
        shownAt = time.GetTimestamp();
        if (fresh.IsEmpty)
            return;

        estate.Update(now => now with { VersionCreated = now.VersionCreated.SetItems(fresh) });
        await estate.SaveAsync(store => store.SaveVersionsAsync(estate.Scope, fresh, cancellationToken));
        foreach (var pair in fresh)
        {
            found.TryRemove(pair);
        }
    }

    // The same answer tells the keys of the versions: it costs no call of its own.
    private async Task ShowSetsAsync(CancellationToken cancellationToken)
    {
        var (fresh, at) = (sets.ToArray(), time.GetUtcNow());
        if (fresh.Length == 0)
            return;

        var read = fresh.ToImmutableDictionary(pair => pair.Key, pair => SecretAccess.NotRead with { Versions = EstatePart<VersionSet>.Read(pair.Value, at) });
        estate.Update(now => now with
        {
            Permissions = now.Permissions with
            {
                Secrets = now.Permissions.Secrets.SetItems(read.Select(pair =>
                    KeyValuePair.Create(pair.Key, now.Permissions.Secrets.GetValueOrDefault(pair.Key, SecretAccess.NotRead) with { Versions = pair.Value.Versions }))),
            },
        });
        await estate.SaveAsync(store => store.SaveSecretFactsAsync(estate.Scope, read, cancellationToken));
        foreach (var pair in fresh)
        {
            sets.TryRemove(pair);
        }
    }

    // What is on screen may change while a long queue is worked off, so it is looked at before each batch.
    private Missing[] Next(Queue<Missing> rest)
    {
        List<Missing> batch = [.. Volatile.Read(ref preferred).Select(Find).OfType<Missing>().Take(AtOnce)];
        while (batch.Count < AtOnce && rest.TryDequeue(out var next))
        {
            if (Find(next.Arn) is { } missing && !batch.Contains(missing))
                batch.Add(missing);
        }

        return [.. batch];
    }

    private Missing? Find(string arn)
    {
        var snapshot = estate.Snapshot;
        return snapshot.Secrets.Value?.GetValueOrDefault(arn) is { Deleted: null } secret
            && secret.VersionWith(VersionStage.Current) is { } version
            && !(IsAgeKnown(snapshot, version) && AreKeysKnown(snapshot, secret, version))
            && !asked.Contains((version, secret.KmsKeyId))
            && !(refused.TryGetValue(version, out var until) && time.GetUtcNow() < until)
            ? new Missing(arn, version, secret.KmsKeyId)
            : null;
    }

    private bool IsAgeKnown(EstateSnapshot snapshot, string version) => snapshot.VersionCreated.ContainsKey(version) || found.ContainsKey(version);

    // Under another key of the secret AWS may have encrypted its versions anew.
    private bool AreKeysKnown(EstateSnapshot snapshot, Secret secret, string version) =>
        (sets.GetValueOrDefault(secret.Arn) ?? snapshot.Permissions.Secrets.GetValueOrDefault(secret.Arn)?.Versions.Value) is { } known
        && known.KmsKeyId == secret.KmsKeyId
        && known.Versions.Any(one => one.VersionId == version);

    private sealed record Missing(string Arn, string VersionId, string? KmsKeyId);
}
