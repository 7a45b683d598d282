using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Aws.Sandbox.Tests.Clients;

/// <summary>Amazon's own clients sign, send and parse: what the sandbox answers is what AWS answers, as far as they can tell.</summary>
public sealed class OfficialClientTests : IAsyncLifetime
{
    private SandboxHost? _host;

    private SandboxHost Host => _host ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync() => _host = await SandboxHost.StartAsync(
        new() { Pace = SandboxPace.Immediate, Scenario = "Article" }, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }

    [Fact]
    public async Task Kms_ReadsTheOrdersKeyWhole()
    {
        var token = TestContext.Current.CancellationToken;
        using var kms = Host.Kms();

        (await kms.ListKeysAsync(new ListKeysRequest(), token)).Keys.Select(key => key.KeyArn).ShouldContain(ArticleNetwork.KeyArn);
        (await kms.ListAliasesAsync(new ListAliasesRequest { KeyId = ArticleNetwork.KeyArn }, token)).Aliases.ShouldHaveSingleItem().AliasName.ShouldBe(ArticleNetwork.KeyAlias);
        var key = (await kms.DescribeKeyAsync(ArticleNetwork.KeyAlias, token)).KeyMetadata;
        key.Arn.ShouldBe(ArticleNetwork.KeyArn);
        key.KeyState.ShouldBe(KeyState.Enabled);
        key.KeyManager.ShouldBe(KeyManagerType.CUSTOMER);
        key.CreationDate.ShouldNotBeNull().ShouldBeLessThan(Host.World.Now.UtcDateTime);
        (await kms.GetKeyPolicyAsync(new GetKeyPolicyRequest { KeyId = key.KeyId, PolicyName = "default" }, token)).Policy.ShouldContain("EnableIamPolicies");
        var grant = (await kms.ListGrantsAsync(new ListGrantsRequest { KeyId = key.KeyId }, token)).Grants.ShouldHaveSingleItem();
        grant.Operations.ShouldContain("Decrypt");
        grant.Constraints.EncryptionContextSubset.ShouldContainKey("aws:rds:db-id");
        (await kms.ListResourceTagsAsync(new ListResourceTagsRequest { KeyId = key.KeyId }, token)).Tags.Select(tag => tag.TagKey).ShouldBe(["environment", "system"]);
        (await kms.GetKeyRotationStatusAsync(key.KeyId, token)).KeyRotationEnabled.ShouldBe(true);
    }

    [Fact]
    public async Task Kms_ChangesAKeyAndMeetsItsErrors()
    {
        var token = TestContext.Current.CancellationToken;
        using var kms = Host.Kms();

        await kms.DisableKeyAsync(ArticleNetwork.KeyArn, token);
        (await kms.DescribeKeyAsync(ArticleNetwork.KeyArn, token)).KeyMetadata.KeyState.ShouldBe(KeyState.Disabled);
        await Should.ThrowAsync<KMSInvalidStateException>(() => kms.CancelKeyDeletionAsync(ArticleNetwork.KeyArn, token));
        await Should.ThrowAsync<NotFoundException>(() => kms.DescribeKeyAsync("alias/none", token));
        await Should.ThrowAsync<MalformedPolicyDocumentException>(() => kms.PutKeyPolicyAsync(new PutKeyPolicyRequest { KeyId = ArticleNetwork.KeyArn, Policy = "{}" }, token));
        (await kms.ScheduleKeyDeletionAsync(ArticleNetwork.KeyArn, 7, token)).DeletionDate.ShouldNotBeNull().ShouldBeGreaterThan(Host.World.Now.UtcDateTime.AddDays(6));
    }

    [Fact]
    public async Task Ssm_PagesThroughParametersWithoutValues()
    {
        var token = TestContext.Current.CancellationToken;
        using var ssm = Host.Ssm();
        var seen = new List<ParameterMetadata>();
        string? next = null;
        do
        {
            var page = await ssm.DescribeParametersAsync(new DescribeParametersRequest { MaxResults = 5, NextToken = next }, token);
            seen.AddRange(page.Parameters);
            next = page.NextToken;
        }
        while (next is not null);

        seen.Select(parameter => parameter.Name).ShouldBe(Host.World.Accounts[0].AddRegion(ArticleNetwork.Region).Parameters.Keys);
        seen.Single(parameter => parameter.Name == "/prod/tls/partner-ca-bundle").Policies.ShouldHaveSingleItem().PolicyType.ShouldBe("Expiration");
        var secure = await ssm.DescribeParametersAsync(new DescribeParametersRequest { ParameterFilters = [new() { Key = "Type", Values = ["SecureString"] }] }, token);
        secure.Parameters.ShouldAllBe(parameter => parameter.Type == ParameterType.SecureString && parameter.KeyId != null);
        (await ssm.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceType = ResourceTypeForTagging.Parameter, ResourceId = "/prod/web/image-tag" }, token))
            .TagList.ShouldHaveSingleItem().Value.ShouldBe("web");
        await Should.ThrowAsync<InvalidResourceIdException>(() => ssm.ListTagsForResourceAsync(new() { ResourceType = ResourceTypeForTagging.Parameter, ResourceId = "/none" }, token));
        (await Should.ThrowAsync<AmazonSimpleSystemsManagementException>(() => ssm.DeleteParameterAsync(new() { Name = "/prod/web/image-tag" }, token))).ErrorCode.ShouldBe("UnknownOperationException");
    }
}
