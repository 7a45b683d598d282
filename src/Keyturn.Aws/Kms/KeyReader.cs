using System.Collections.Immutable;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Connections;
using Keyturn.Aws.Policies;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Aws.Kms;

/// <summary>KMS, one method for each kind of call.</summary>
internal sealed class KeyReader(AwsConnections connections, AwsCaller caller, PolicyTexts texts, TimeProvider time) : IKeyReader
{
    private const int PageSize = 100;

    // ListResourceTags allows fewer than the others.
    private const int SmallPage = 50;

    public Task<OperationResult<ImmutableArray<KeyAlias>>> AliasesAsync(EstateScope scope, CancellationToken cancellationToken) =>
        PagesAsync(AwsOperation.ListAliases, scope, async (client, marker, cancel) =>
        {
            var answer = await client.ListAliasesAsync(new ListAliasesRequest { Limit = PageSize, Marker = marker }, cancel);
            return new CallPage<KeyAlias>(answer.Aliases?.Select(KeyMapping.Alias).OfType<KeyAlias>(), answer.Truncated is true ? answer.NextMarker : null);
        }, cancellationToken);

    public Task<OperationResult<KmsKey>> DescribeAsync(EstateScope scope, string keyName, CancellationToken cancellationToken) =>
        AskAsync(AwsOperation.DescribeKey, scope, async (client, cancel) =>
        {
            var answer = await client.DescribeKeyAsync(new DescribeKeyRequest { KeyId = keyName }, cancel);
            return KeyMapping.Key(answer.KeyMetadata);
        }, cancellationToken);

    public Task<OperationResult<PolicySource>> PolicyAsync(EstateScope scope, string keyArn, CancellationToken cancellationToken) =>
        AskAsync(AwsOperation.GetKeyPolicy, scope, async (client, cancel) =>
        {
            var answer = await client.GetKeyPolicyAsync(new GetKeyPolicyRequest { KeyId = keyArn, PolicyName = "default" }, cancel);
            return texts.Read(keyArn, answer.Policy ?? "") with { ReadFrom = AwsOperation.GetKeyPolicy.Action };
        }, cancellationToken);

    public async Task<OperationResult<GrantSet>> GrantsAsync(EstateScope scope, string keyArn, CancellationToken cancellationToken)
    {
        var grants = await PagesAsync(AwsOperation.ListGrants, scope, async (client, marker, cancel) =>
        {
            var answer = await client.ListGrantsAsync(new ListGrantsRequest { KeyId = keyArn, Limit = PageSize, Marker = marker }, cancel);
            return new CallPage<KmsGrant>(answer.Grants?.Select(grant => KeyMapping.Grant(grant, time.GetUtcNow())), answer.Truncated is true ? answer.NextMarker : null);
        }, cancellationToken);
        return grants.Select(all => new GrantSet(all));
    }

    public async Task<OperationResult<ImmutableDictionary<string, string>>> TagsAsync(EstateScope scope, string keyArn, CancellationToken cancellationToken)
    {
        var tags = await PagesAsync(AwsOperation.ListResourceTags, scope, async (client, marker, cancel) =>
        {
            var answer = await client.ListResourceTagsAsync(new ListResourceTagsRequest { KeyId = keyArn, Limit = SmallPage, Marker = marker }, cancel);
            return new CallPage<Tag>(answer.Tags, answer.Truncated is true ? answer.NextMarker : null);
        }, cancellationToken);
        return tags.Select(all => KeyMapping.Tags(all));
    }

    private Task<OperationResult<ImmutableArray<T>>> PagesAsync<T>(
        AwsOperation operation, EstateScope scope, Func<IAmazonKeyManagementService, string?, CancellationToken, Task<CallPage<T>>> ask, CancellationToken cancellationToken) =>
        caller.CallPagesAsync(
            operation, scope, async (marker, cancel) => await ask(await connections.KmsAsync(scope, ClientPurpose.Collector, cancel), marker, cancel), cancellationToken);

    private Task<OperationResult<T>> AskAsync<T>(
        AwsOperation operation, EstateScope scope, Func<IAmazonKeyManagementService, CancellationToken, Task<T>> ask, CancellationToken cancellationToken) =>
        caller.CallAsync(
            operation, scope, ClientPurpose.Collector, async cancel => await ask(await connections.KmsAsync(scope, ClientPurpose.Collector, cancel), cancel), cancellationToken);
}
