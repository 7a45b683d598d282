using System.Collections.Immutable;
using Amazon.Lambda.Model;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Connections;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Aws.Lambda;

/// <summary>All functions of a Region: each may be a consumer. Of the environment nothing is kept.</summary>
internal sealed class FunctionListReader(AwsConnections connections, AwsCaller caller)
{
    private const int PageSize = 50;

    public Task<OperationResult<ImmutableArray<FunctionNetwork>>> ReadAsync(EstateScope scope, CancellationToken cancellationToken) =>
        caller.CallPagesAsync(AwsOperation.ListFunctions, scope, async (marker, cancel) =>
        {
            var client = await connections.LambdaAsync(scope, ClientPurpose.Collector, cancel);
            var answer = await client.ListFunctionsAsync(new ListFunctionsRequest { MaxItems = PageSize, Marker = marker }, cancel);
            return new CallPage<FunctionNetwork>(answer.Functions?.Select(From), answer.NextMarker);
        }, cancellationToken);

    /// <remarks>ListFunctions leaves State out: "Lambda function states", Lambda Developer Guide. Without it a function counts as one that runs, which only GetFunctionConfiguration could deny.</remarks>
    internal static FunctionNetwork From(FunctionConfiguration one) =>
        new(one.FunctionName ?? "", [.. one.VpcConfig?.SubnetIds ?? []], [.. one.VpcConfig?.SecurityGroupIds ?? []])
        {
            RoleArn = string.IsNullOrEmpty(one.Role) ? null : one.Role,
            Ipv6 = one.VpcConfig?.Ipv6AllowedForDualStack == true,
            State = one.State?.Value ?? "Active",
        };
}
