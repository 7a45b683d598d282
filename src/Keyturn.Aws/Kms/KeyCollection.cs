using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Errors;
using Keyturn.Operations;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Aws.Kms;

/// <summary>The keys that matter to a Region's secrets. A key, its policy, its grants and its tags are refused one by one; what was read before stays.</summary>
internal sealed class KeyCollection(IKeyReader reader, EstateFeed feed, TimeProvider time) : IPartReading
{
    public AwsOperation Operation => AwsOperation.DescribeKey;

    public async Task<Func<EstateSnapshot, EstateSnapshot>> ReadAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        // Before the secrets are known nobody can say which keys matter.
        if (feed.Find(scope) is not { Secrets.Value: not null } snapshot)
            return now => now;

        var before = snapshot.Permissions.Keys.Value ?? ImmutableDictionary<string, KmsKey>.Empty;
        var told = await reader.AliasesAsync(scope, cancellationToken);
        var failure = told.Succeeded ? null : PartFailures.From(told.Error, AwsOperation.ListAliases, time.GetUtcNow());
        var aliases = told.Succeeded ? told.Value.DistinctBy(alias => alias.Name).ToDictionary(alias => alias.Name, alias => alias.KeyId, StringComparer.Ordinal) : null;
        var asked = KeyNames.In(snapshot).ToLookup(name => KeyNames.Resolve(scope, name, aliases), StringComparer.Ordinal);
        var keys = ImmutableDictionary.CreateBuilder<string, KmsKey>(StringComparer.Ordinal);
        var anew = 0;
        foreach (var names in asked.Where(group => group.Key is not null))
        {
            var described = await reader.DescribeAsync(scope, names.Key ?? "", cancellationToken);
            if (described.Succeeded)
            {
                var own = described.Value.Arn.Split(':').ElementAtOrDefault(4) == scope.AccountId;
                var key = described.Value with { Aliases = own ? AliasesOf(described.Value, names, aliases) : [] };
                anew++;
                keys[key.Arn] = await WithPartsAsync(scope, key, before.GetValueOrDefault(key.Arn), cancellationToken);
            }
            else
            {
                failure ??= PartFailures.From(described.Error, AwsOperation.DescribeKey, time.GetUtcNow());
                foreach (var known in before.Values.Where(known => known.Id == names.Key || known.Arn == names.Key))
                    keys[known.Arn] = known;
            }
        }

        var at = time.GetUtcNow();
        return failure is not null && anew == 0
            ? now => With(now, now.Permissions.Keys.FailedWith(failure))
            : now => With(now, new EstatePart<ImmutableDictionary<string, KmsKey>>(keys.ToImmutable(), at, failure));
    }

    // Without the list, at least the names by which secrets call it.
    private static ImmutableArray<string> AliasesOf(KmsKey key, IEnumerable<string> names, Dictionary<string, string>? aliases) => aliases is null
        ? [.. names.Where(name => name.Contains("alias/", StringComparison.Ordinal)).Select(name => name[name.IndexOf("alias/", StringComparison.Ordinal)..]).Distinct()]
        : [.. aliases.Where(alias => alias.Value == key.Id).Select(alias => alias.Key).Order(StringComparer.Ordinal)];

    private async Task<KmsKey> WithPartsAsync(EstateScope scope, KmsKey key, KmsKey? before, CancellationToken cancellationToken) => key with
    {
        Policy = Part(await reader.PolicyAsync(scope, key.Arn, cancellationToken), AwsOperation.GetKeyPolicy, before?.Policy),
        Grants = Part(await reader.GrantsAsync(scope, key.Arn, cancellationToken), AwsOperation.ListGrants, before?.Grants),
        Tags = Part(await reader.TagsAsync(scope, key.Arn, cancellationToken), AwsOperation.ListResourceTags, before?.Tags),
    };

    private EstatePart<T> Part<T>(OperationResult<T> told, AwsOperation operation, EstatePart<T>? before)
        where T : class => told.Succeeded
        ? EstatePart<T>.Read(told.Value, time.GetUtcNow())
        : (before ?? EstatePart<T>.NotRead).FailedWith(PartFailures.From(told.Error, operation, time.GetUtcNow()));

    private static EstateSnapshot With(EstateSnapshot now, EstatePart<ImmutableDictionary<string, KmsKey>> keys) =>
        now with { Permissions = now.Permissions with { Keys = keys } };
}
