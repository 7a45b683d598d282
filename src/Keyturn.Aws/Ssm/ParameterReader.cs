using System.Collections.Immutable;
using Amazon.SimpleSystemsManagement.Model;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Connections;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Parameter = Keyturn.Readiness.Estate.Parameter;

namespace Keyturn.Aws.Ssm;

/// <summary>The parameters of an account and Region, page by page. The calls that tell values are banned from the code.</summary>
internal sealed class ParameterReader(AwsConnections connections, AwsCaller caller)
{
    private const int PageSize = 50;

    public Task<OperationResult<ImmutableArray<Parameter>>> ReadAsync(EstateScope scope, CancellationToken cancellationToken) =>
        caller.CallPagesAsync(AwsOperation.DescribeParameters, scope, async (token, cancel) =>
        {
            var client = await connections.SsmAsync(scope, ClientPurpose.Collector, cancel);
            var answer = await client.DescribeParametersAsync(new DescribeParametersRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<Parameter>(answer.Parameters?.Select(ParameterMapping.From), answer.NextToken);
        }, cancellationToken);
}
