using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Errors;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>The functions that rotate secrets of one scope: each distinct one read every few minutes, a new one at once.</summary>
internal sealed class RotationFunctions(ScopeEstate estate, IFunctionReader reader, TimeProvider time)
{
    /// <summary>Whether a secret names a function that was never asked for.</summary>
    public bool HasNew => !Named().IsSubsetOf(tried);

    private ImmutableHashSet<string> tried = [];
    private (ImmutableDictionary<string, Secret>? Secrets, ImmutableHashSet<string> Functions) named = (null, []);

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var wanted = Named();
        if (estate.Snapshot.Secrets.Value is null)
            return;

        var known = estate.Snapshot.Functions.Value ?? ImmutableDictionary<string, RotationFunction>.Empty;
        var functions = known.RemoveRange(known.Keys.Except(wanted, StringComparer.Ordinal));
        PartFailure? failure = null;
        foreach (var arn in wanted.Order(StringComparer.Ordinal))
        {
            var function = await reader.ReadAsync(estate.Scope, arn, cancellationToken);
            tried = tried.Add(arn);
            if (function.Succeeded)
                functions = functions.SetItem(arn, function.Value);
            else
                // The last facts of this function stay; one failure is enough to say that not all is fresh.
                failure ??= PartFailures.From(function.Error, AwsOperation.GetFunctionConfiguration, time.GetUtcNow());

            // All share one quota: the next would only be throttled as well.
            if (failure.IsThrottled())
                break;
        }

        estate.Update(now => now with
        {
            Functions = failure is null || functions.Count > 0
                ? new EstatePart<ImmutableDictionary<string, RotationFunction>>(functions, time.GetUtcNow(), failure)
                : now.Functions.FailedWith(failure),
        });
    }

    // Asked at each tick, and most ticks change nothing.
    private ImmutableHashSet<string> Named()
    {
        var secrets = estate.Snapshot.Secrets.Value;
        if (!ReferenceEquals(secrets, named.Secrets))
            named = (secrets, secrets is null ? [] : NamedBy(secrets.Values));
        return named.Functions;
    }

    private static ImmutableHashSet<string> NamedBy(IEnumerable<Secret> secrets) =>
    [
        .. secrets
            .Where(secret => secret.Deleted is null)
            .Select(secret => secret.RotationFunctionArn)
            .OfType<string>()
            .Where(arn => arn.Length > 0),
    ];
}
