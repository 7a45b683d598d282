using System.Collections.Immutable;
using Amazon.EC2;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Connections;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Ec2;

/// <summary>Reads every page of a describe call; each page is a call of its own in the budget.</summary>
internal sealed class Ec2Pages(AwsConnections connections, AwsCaller caller)
{
    /// <summary>What one page tells.</summary>
    public sealed record Page<T>(IEnumerable<T>? Items, string? NextToken);

    /// <summary>All items, or the error of the first page that failed: half a list is no list.</summary>
    public async Task<OperationResult<ImmutableArray<T>>> ReadAsync<T>(
        AwsOperation operation, EstateScope scope, Func<IAmazonEC2, string?, CancellationToken, Task<Page<T>>> ask, CancellationToken cancellationToken)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        string? token = null;
        do
        {
            var page = await caller.CallAsync(
                operation,
                scope,
                ClientPurpose.Collector,
                async cancel => await ask(await connections.Ec2Async(scope, ClientPurpose.Collector, cancel), token, cancel),
                cancellationToken);
            if (!page.Succeeded)
                return page.Error;

            // The SDK tells an empty list as null.
            items.AddRange(page.Value.Items ?? []);
            token = string.IsNullOrEmpty(page.Value.NextToken) ? null : page.Value.NextToken;
        }
        while (token is not null);

        return items.ToImmutable();
    }
}
