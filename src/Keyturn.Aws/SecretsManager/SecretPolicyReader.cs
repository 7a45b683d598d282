using Amazon.SecretsManager.Model;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Connections;
using Keyturn.Aws.Policies;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Aws.SecretsManager;

/// <summary>GetResourcePolicy of Secrets Manager.</summary>
internal sealed class SecretPolicyReader(AwsConnections connections, AwsCaller caller, PolicyTexts texts) : ISecretPolicyReader
{
    public Task<OperationResult<ResourcePolicy>> ReadAsync(EstateScope scope, string arn, CancellationToken cancellationToken) =>
        caller.CallAsync(AwsOperation.GetResourcePolicy, scope, ClientPurpose.Collector, async cancel =>
        {
            var client = await connections.SecretsManagerAsync(scope, ClientPurpose.Collector, cancel);
            var answer = await client.GetResourcePolicyAsync(new GetResourcePolicyRequest { SecretId = arn }, cancel);
            return string.IsNullOrEmpty(answer.ResourcePolicy)
                ? ResourcePolicy.None
                : new ResourcePolicy(texts.Read(arn, answer.ResourcePolicy) with { ReadFrom = AwsOperation.GetResourcePolicy.Action });
        }, cancellationToken);
}
