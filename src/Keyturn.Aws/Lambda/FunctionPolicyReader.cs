using Amazon.Lambda.Model;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Connections;
using Keyturn.Aws.Policies;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Aws.Lambda;

/// <summary>GetPolicy of Lambda.</summary>
internal sealed class FunctionPolicyReader(AwsConnections connections, AwsCaller caller, PolicyTexts texts) : IFunctionPolicyReader
{
    public async Task<OperationResult<ResourcePolicy>> ReadAsync(EstateScope scope, string arn, CancellationToken cancellationToken)
    {
        var told = await caller.CallAsync(AwsOperation.GetPolicy, scope, ClientPurpose.Collector, async cancel =>
        {
            var client = await connections.LambdaAsync(scope, ClientPurpose.Collector, cancel);
            var answer = await client.GetPolicyAsync(new GetPolicyRequest { FunctionName = arn }, cancel);
            return string.IsNullOrEmpty(answer.Policy)
                ? ResourcePolicy.None
                : new ResourcePolicy(texts.Read(arn, answer.Policy) with { ReadFrom = AwsOperation.GetPolicy.Action });
        }, cancellationToken);

        // Lambda tells a function without a policy by the same error as a function that does not exist.
        return told.Error?.Kind is OperationErrorKind.NotFound ? ResourcePolicy.None : told;
    }
}
