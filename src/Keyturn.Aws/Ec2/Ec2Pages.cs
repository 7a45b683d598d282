using System.Collections.Immutable;
using Amazon.EC2;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Connections;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Ec2;

/// <summary>Reads every page of a describe call with the collector's client of the account and Region.</summary>
internal sealed class Ec2Pages(AwsConnections connections, AwsCaller caller)
{
    /// <summary>All items, or the error of the first page that failed.</summary>
    public Task<OperationResult<ImmutableArray<T>>> ReadAsync<T>(
        AwsOperation operation, EstateScope scope, Func<IAmazonEC2, string?, CancellationToken, Task<CallPage<T>>> ask, CancellationToken cancellationToken) =>
        caller.CallPagesAsync(
            operation, scope, async (token, cancel) => await ask(await connections.Ec2Async(scope, ClientPurpose.Collector, cancel), token, cancel), cancellationToken);
}
