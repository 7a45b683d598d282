using System.Collections.Immutable;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Connections;
using Keyturn.Aws.Errors;
using Keyturn.Operations;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.SecretsManager;

/// <summary>Secrets Manager, one method for each call: for people through the port, for the collector with its own clients.</summary>
internal sealed class SecretsManagerGateway(AwsConnections connections, AwsCaller caller, ActionSessions actions) : ISecretsManagerGateway, ISecretReader
{
    private const int PageSize = 100;

    public Task<OperationResult<Secret>> DescribeAsync(SecretArn secret, CancellationToken cancellationToken) =>
        AskAsync(AwsOperation.DescribeSecret, secret.Scope, async (client, cancel) =>
        {
            var answer = await client.DescribeSecretAsync(new DescribeSecretRequest { SecretId = secret.Value }, cancel);
            return SecretMapping.FromDescription(answer);
        }, cancellationToken);

    public Task<OperationResult<ImmutableArray<SecretVersion>>> ListVersionsAsync(SecretArn secret, CancellationToken cancellationToken) =>
        ListVersionPagesAsync(secret, null, [], cancellationToken);

    public Task<OperationResult<AwsReceipt>> RotateAsync(
        SecretArn secret, string clientRequestToken, bool rotateImmediately, CancellationToken cancellationToken) =>

        // No rules and no function: AWS uses those of the last call. Sending what DescribeSecret shows would be refused.
        RotateAsync(secret, new() { SecretId = secret.Value, ClientRequestToken = clientRequestToken, RotateImmediately = rotateImmediately }, cancellationToken);

    public Task<OperationResult<AwsReceipt>> RotateAsync(
        SecretArn secret, string clientRequestToken, RotationRules rules, CancellationToken cancellationToken) =>
        RotateAsync(
            secret,
            new() { SecretId = secret.Value, ClientRequestToken = clientRequestToken, RotateImmediately = false, RotationRules = SecretMapping.ToRequest(rules) },
            cancellationToken);

    private Task<OperationResult<AwsReceipt>> RotateAsync(SecretArn secret, RotateSecretRequest request, CancellationToken cancellationToken) =>
        actions.SendAsync(AwsOperation.RotateSecret, secret, async (client, cancel) =>
        {
            var answer = await client.RotateSecretAsync(request, cancel);
            return new AwsReceipt(answer.VersionId, answer.ResponseMetadata?.RequestId);
        }, cancellationToken);

    public Task<OperationResult<AwsReceipt>> CancelRotationAsync(SecretArn secret, CancellationToken cancellationToken) =>
        actions.SendAsync(AwsOperation.CancelRotateSecret, secret, async (client, cancel) =>
        {
            var answer = await client.CancelRotateSecretAsync(new CancelRotateSecretRequest { SecretId = secret.Value }, cancel);
            return new AwsReceipt(answer.VersionId, answer.ResponseMetadata?.RequestId);
        }, cancellationToken);

    public Task<OperationResult<AwsReceipt>> MoveStageAsync(
        SecretArn secret, string stage, string? moveTo, string? removeFrom, CancellationToken cancellationToken) =>
        actions.SendAsync(AwsOperation.UpdateSecretVersionStage, secret, async (client, cancel) =>
        {
            var request = new UpdateSecretVersionStageRequest
            {
                SecretId = secret.Value,
                VersionStage = stage,
                MoveToVersionId = moveTo,
                RemoveFromVersionId = removeFrom,
            };
            var answer = await client.UpdateSecretVersionStageAsync(request, cancel);
            return new AwsReceipt(null, answer.ResponseMetadata?.RequestId);
        }, cancellationToken);

    public Task<OperationResult<SecretPage>> ListAsync(EstateScope scope, SecretOrder order, string? nextToken, CancellationToken cancellationToken) =>
        caller.CallAsync(AwsOperation.ListSecrets, scope, ClientPurpose.Collector, async cancel =>
        {
            var request = new ListSecretsRequest
            {
                IncludePlannedDeletion = true,
                MaxResults = PageSize,
                NextToken = nextToken,
                SortBy = order is SecretOrder.LastChangedFirst ? SortByType.LastChangedDate : null,
                SortOrder = order is SecretOrder.LastChangedFirst ? SortOrderType.Desc : null,
            };
            var client = await connections.SecretsManagerAsync(scope, ClientPurpose.Collector, cancel);
            var answer = await client.ListSecretsAsync(request, cancel);
            return new SecretPage([.. (answer.SecretList ?? []).Select(SecretMapping.FromListEntry)], Token(answer.NextToken));
        }, cancellationToken);

    public Task<OperationResult<ImmutableArray<SecretVersion>>> ListLabelledVersionsAsync(
        EstateScope scope, string secretArn, CancellationToken cancellationToken) =>
        caller.CallAsync(AwsOperation.ListSecretVersionIds, scope, ClientPurpose.Collector, async cancel =>
        {
            var request = new ListSecretVersionIdsRequest { SecretId = secretArn, MaxResults = PageSize };
            var client = await connections.SecretsManagerAsync(scope, ClientPurpose.Collector, cancel);
            var answer = await client.ListSecretVersionIdsAsync(request, cancel);
            return SecretMapping.Versions(answer.Versions);
        }, cancellationToken);

    private async Task<OperationResult<ImmutableArray<SecretVersion>>> ListVersionPagesAsync(
        SecretArn secret, string? token, ImmutableArray<SecretVersion> versions, CancellationToken cancellationToken)
    {
        do
        {
            var request = new ListSecretVersionIdsRequest { SecretId = secret.Value, IncludeDeprecated = true, MaxResults = PageSize, NextToken = token };
            var page = await AskAsync(AwsOperation.ListSecretVersionIds, secret.Scope, (client, cancel) => client.ListSecretVersionIdsAsync(request, cancel), cancellationToken);
            if (!page.Succeeded)
                return page.Error;

            versions = versions.AddRange(SecretMapping.Versions(page.Value.Versions));
            token = Token(page.Value.NextToken);
        }
        while (token is not null);

        return versions;
    }

    private async Task<OperationResult<T>> AskAsync<T>(
        AwsOperation operation, EstateScope scope, Func<IAmazonSecretsManager, CancellationToken, Task<T>> ask, CancellationToken cancellationToken) =>
        connections.Knows(scope)
            ? await caller.CallAsync(
                operation,
                scope,
                ClientPurpose.Operator,
                async cancel => await ask(await connections.SecretsManagerAsync(scope, ClientPurpose.Operator, cancel), cancel),
                cancellationToken)
            : AwsErrorTranslator.Create(AwsFailure.AccountNotConfigured, operation, scope);

    private static string? Token(string? token) => string.IsNullOrEmpty(token) ? null : token;
}
