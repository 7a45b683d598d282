using System.Collections.Concurrent;
using Keyturn.Aws.Collection;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Aws.Tests.Collection;

/// <summary>Secrets and functions without a policy, counting what is asked for.</summary>
internal sealed class FakePolicyReader : ISecretPolicyReader, IFunctionPolicyReader
{
    private readonly ConcurrentQueue<string> calls = new();

    public Func<string, OperationError?> Fail { get; set; } = _ => null;

    public IReadOnlyList<string> Calls => [.. calls];

    public Task<OperationResult<ResourcePolicy>> ReadAsync(EstateScope scope, string arn, CancellationToken cancellationToken)
    {
        calls.Enqueue(arn);
        return Task.FromResult<OperationResult<ResourcePolicy>>(Fail(arn) is { } error ? error : ResourcePolicy.None);
    }
}
