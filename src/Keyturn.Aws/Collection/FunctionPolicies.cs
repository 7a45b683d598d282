using Keyturn.Aws.Calls;
using Keyturn.Aws.Errors;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Aws.Collection;

/// <summary>The policies of the functions that rotate secrets of one scope; each can be refused by itself.</summary>
internal sealed class FunctionPolicies(ScopeEstate estate, IFunctionPolicyReader reader, TimeProvider time)
{
    /// <summary>Reads the policy of each function that is known.</summary>
    /// <returns>Whether AWS throttled.</returns>
    public async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var known = estate.Snapshot.Permissions.FunctionPolicies;
        var policies = known.Clear();
        var throttled = false;
        foreach (var arn in (estate.Snapshot.Functions.Value?.Keys ?? []).Select(Unqualified).Distinct(StringComparer.Ordinal))
        {
            if (throttled)
            {
                // All share one quota: what is known of the rest stays.
                policies = known.TryGetValue(arn, out var kept) ? policies.SetItem(arn, kept) : policies;
                continue;
            }

            var told = await reader.ReadAsync(estate.Scope, arn, cancellationToken);
            throttled = told.Error?.Kind is OperationErrorKind.Throttled;
            var at = time.GetUtcNow();
            policies = policies.SetItem(arn, told.Succeeded
                ? EstatePart<ResourcePolicy>.Read(told.Value, at)
                : known.GetValueOrDefault(arn, EstatePart<ResourcePolicy>.NotRead).FailedWith(PartFailures.From(told.Error, AwsOperation.GetPolicy, at)));
        }

        estate.Update(now => now with { Permissions = now.Permissions with { FunctionPolicies = policies } });
        return throttled;
    }

    // arn:PARTITION:lambda:REGION:ACCOUNT:function:NAME, with a version or an alias at the end of some.
    private static string Unqualified(string arn) => string.Join(':', arn.Split(':').Take(7));
}
