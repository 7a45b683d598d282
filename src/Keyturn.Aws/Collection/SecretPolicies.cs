using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Errors;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Aws.Collection;

/// <summary>Reads the policy of each secret: one call for each, those on screen first, again only when the secret changed or after a refusal later. One that the store remembers from after the secret's last change is not asked for.</summary>
internal sealed class SecretPolicies(ScopeEstate estate, ISecretPolicyReader reader, TimeProvider time)
{
    private const int AtOnce = 4;
    private static readonly TimeSpan ShowEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(30);

    // AWS's clock tells of the change, ours of the reading.
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Asked> asked = new(StringComparer.Ordinal);
    private ImmutableHashSet<string> preferred = [];

    /// <summary>ARNs whose policies are wanted first.</summary>
    public void Prefer(IEnumerable<string> arns) => Volatile.Write(ref preferred, [.. arns]);

    /// <summary>Reads until every policy is known or refused. What was not asked yet is not in the snapshot.</summary>
    public async Task ReadMissingAsync(CancellationToken cancellationToken)
    {
        var rest = new Queue<string>((estate.Snapshot.Secrets.Value ?? ImmutableDictionary<string, Secret>.Empty).Values.Where(IsWanted).Select(secret => secret.Arn));
        var told = new List<(string Arn, OperationResult<ResourcePolicy> Policy)>();
        var shownAt = time.GetTimestamp();
        while (Next(rest) is { Length: > 0 } batch)
        {
            var answers = await Task.WhenAll(batch.Select(secret => reader.ReadAsync(estate.Scope, secret.Arn, cancellationToken)));
            foreach (var (secret, answer) in batch.Zip(answers))
            {
                asked[secret.Arn] = new Asked(secret.LastChanged, secret.KmsKeyId, AgainAt(answer));
                told.Add((secret.Arn, answer));
            }

            if (time.GetElapsedTime(shownAt) >= ShowEvery || batch.Any(secret => Volatile.Read(ref preferred).Contains(secret.Arn)))
            {
                await ShowAsync(told, cancellationToken);
                shownAt = time.GetTimestamp();
            }
        }

        await ShowAsync(told, cancellationToken);
        Forget();
    }

    private async Task ShowAsync(List<(string Arn, OperationResult<ResourcePolicy> Policy)> told, CancellationToken cancellationToken)
    {
        if (told.Count == 0)
            return;

        var at = time.GetUtcNow();
        estate.Update(now => now with { Permissions = now.Permissions with { Secrets = told.Aggregate(now.Permissions.Secrets, (all, one) => With(all, one.Arn, one.Policy, at)) } });
        var read = told.Where(one => one.Policy.Succeeded).Aggregate(ImmutableDictionary<string, SecretAccess>.Empty, (all, one) => With(all, one.Arn, one.Policy, at));
        told.Clear();
        if (!read.IsEmpty)
            await estate.SaveAsync(store => store.SaveSecretFactsAsync(estate.Scope, read, cancellationToken));
    }

    private static ImmutableDictionary<string, SecretAccess> With(
        ImmutableDictionary<string, SecretAccess> all, string arn, OperationResult<ResourcePolicy> told, DateTimeOffset at)
    {
        var known = all.GetValueOrDefault(arn, SecretAccess.NotRead);
        return all.SetItem(arn, known with
        {
            Policy = told.Succeeded
                ? EstatePart<ResourcePolicy>.Read(told.Value, at)
                : known.Policy.FailedWith(PartFailures.From(told.Error, AwsOperation.GetResourcePolicy, at)),
        });
    }

    // What is on screen may change while a long queue is worked off, so it is looked at before each batch.
    private Secret[] Next(Queue<string> rest)
    {
        List<Secret> batch = [.. Volatile.Read(ref preferred).Select(Find).OfType<Secret>().Take(AtOnce)];
        while (batch.Count < AtOnce && rest.TryDequeue(out var arn))
        {
            if (Find(arn) is { } secret && batch.TrueForAll(other => other.Arn != arn))
                batch.Add(secret);
        }

        return [.. batch];
    }

    private Secret? Find(string arn) => estate.Snapshot.Secrets.Value?.GetValueOrDefault(arn) is { } secret && IsWanted(secret) ? secret : null;

    private bool IsWanted(Secret secret) => secret.Deleted is null
        && (asked.TryGetValue(secret.Arn, out var last)
            ? !(last.LastChanged == secret.LastChanged && last.KmsKeyId == secret.KmsKeyId && time.GetUtcNow() < last.AgainAt)
            : !IsRemembered(secret));

    private bool IsRemembered(Secret secret) =>
        estate.Snapshot.Permissions.Secrets.GetValueOrDefault(secret.Arn)?.Policy is { Value: not null, Failure: null, ReadAt: { } at } && at >= secret.LastChanged + ClockDifference;

    private DateTimeOffset AgainAt(OperationResult<ResourcePolicy> told) => told.Error?.Kind switch
    {
        null => DateTimeOffset.MaxValue,
        OperationErrorKind.Throttled or OperationErrorKind.Unreachable or OperationErrorKind.TimedOut => time.GetUtcNow() + AfterFault,
        _ => time.GetUtcNow() + AfterRefusal,
    };

    private void Forget()
    {
        if (estate.Snapshot.Secrets.Value is not { } secrets)
            return;

        foreach (var arn in asked.Keys.Where(arn => !secrets.ContainsKey(arn)).ToArray())
            asked.Remove(arn);
    }

    private sealed record Asked(DateTimeOffset? LastChanged, string? KmsKeyId, DateTimeOffset AgainAt);
}
