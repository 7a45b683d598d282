using Keyturn.Aws.Calls;
using Keyturn.Aws.Errors;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Aws.Collection;

/// <summary>The policies of the functions that rotate secrets of one scope; each can be refused by itself.</summary>
internal sealed class FunctionPolicies(ScopeEstate estate, IFunctionPolicyReader reader, TimeProvider time)
{
    /// <summary>Reads the policy of each function that is known.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var known = estate.Snapshot.Permissions.FunctionPolicies;
        var policies = known.Clear();
        foreach (var arn in (estate.Snapshot.Functions.Value?.Keys ?? []).Select(Unqualified).Distinct(StringComparer.Ordinal))
        {
            var told = await reader.ReadAsync(estate.Scope, arn, cancellationToken);
            var at = time.GetUtcNow();
            policies = policies.SetItem(arn, told.Succeeded
                ? EstatePart<ResourcePolicy>.Read(told.Value, at)
                : known.GetValueOrDefault(arn, EstatePart<ResourcePolicy>.NotRead).FailedWith(PartFailures.From(told.Error, AwsOperation.GetPolicy, at)));
        }

        estate.Update(now => now with { Permissions = now.Permissions with { FunctionPolicies = policies } });
    }

    // arn:PARTITION:lambda:REGION:ACCOUNT:function:NAME, with a version or an alias at the end of some.
    private static string Unqualified(string arn) => string.Join(':', arn.Split(':').Take(7));
}
