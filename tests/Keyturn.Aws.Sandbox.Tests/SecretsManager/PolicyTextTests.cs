using Amazon.SecretsManager.Model;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

/// <summary>Resource policies: what is malformed, what is public, what is kept.</summary>
public sealed class PolicyTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("""{"Version":"2012-10-17"}""")]
    [InlineData("""{"Statement":"Allow"}""")]
    [InlineData("""{"Statement":7}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""")]
    [InlineData("""{"Statement":[{"Effect":"Deny","Principal":"*","Action":"*"},{"Effect":"Allow","Action":"*"}]}""")]
    [InlineData("""{"Statement":[],"Statement":[]}""")]
    public async Task Put_Malformed_KeepsThePolicyThatWasThere(string policy)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        secret.ResourcePolicy = "before";

        var reply = await PutAsync(sandbox, policy);

        reply.Code.ShouldBe("MalformedPolicyDocumentException");
        reply.Message.ShouldBe("This resource policy contains invalid Json.");
        secret.ResourcePolicy.ShouldBe("before");
    }

    [Theory]
    [InlineData("\"*\"", true)]
    [InlineData("{\"AWS\":\"*\"}", true)]
    [InlineData("{\"AWS\":[\"arn:aws:iam::111122223333:root\",\"*\"]}", true)]
    [InlineData("{\"AWS\":\"arn:aws:iam::111122223333:root\"}", false)]
    [InlineData("{\"Service\":\"rds.amazonaws.com\"}", false)]
    public async Task Put_BlockPublicPolicy_RefusesWhatEverybodyMayUse(string principal, bool open)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        var policy = "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":" + principal + ",\"Action\":\"secretsmanager:GetSecretValue\",\"Resource\":\"*\"}}";

        var blocked = await PutAsync(sandbox, policy, block: true);

        blocked.Code.ShouldBe(open ? "PublicPolicyException" : null);
        secret.ResourcePolicy.ShouldBe(open ? null : policy);
        (await PutAsync(sandbox, policy)).Status.ShouldBe(200);
        secret.ResourcePolicy.ShouldBe(policy);
    }

    [Theory]
    [InlineData("""{"Statement":{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-1"}}}}""")]
    [InlineData("""{"Statement":{"Effect":"Deny","NotPrincipal":{"AWS":"arn:aws:iam::111122223333:role/app"},"Action":"*","Resource":"*"}}""")]
    public async Task Put_ADenialOrAConditionForEverybody_IsNotPublic(string policy)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        (await PutAsync(sandbox, policy, block: true)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(20_480, true)]
    [InlineData(20_481, false)]
    public async Task Put_Size_HasALargest(int size, bool accepted)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");
        const string frame = """{"Id":"","Statement":{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}}""";
        var policy = frame.Replace("\"\"", $"\"{new string('i', size - frame.Length)}\"", StringComparison.Ordinal);

        (await PutAsync(sandbox, policy)).Status.ShouldBe(accepted ? 200 : 400);
    }

    [Fact]
    public async Task Put_WithoutAPolicy_IsAValidationException()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        (await sandbox.Wire.CallAsync("PutResourcePolicy", new { SecretId = "app/db" })).Message.ShouldNotBeNull().ShouldContain("'resourcePolicy'");
    }

    [Fact]
    public async Task Validate_SeveralFaults_NamesEach()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var answer = await sandbox.Secrets.ValidateResourcePolicyAsync(
            new ValidateResourcePolicyRequest { ResourcePolicy = """{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*"},{"Effect":"Allow","Action":"*"}]}""" },
            TestContext.Current.CancellationToken);

        answer.PolicyValidationPassed.ShouldBe(false);
        answer.ValidationErrors.ShouldNotBeNull().Select(error => error.CheckName).ShouldBe(["PUBLIC_POLICY", "POLICY_SYNTAX"]);
    }

    [Fact]
    public async Task Validate_ForASecretThatIsNotThere_IsNotFound()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        await Should.ThrowAsync<ResourceNotFoundException>(() => sandbox.Secrets.ValidateResourcePolicyAsync(new() { SecretId = "none", ResourcePolicy = "{}" }));
    }

    [Fact]
    public async Task Validate_ForASecret_LeavesItsPolicyAlone()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");

        await sandbox.Secrets.ValidateResourcePolicyAsync(
            new() { SecretId = secret.Arn, ResourcePolicy = """{"Statement":{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}}""" },
            TestContext.Current.CancellationToken);

        secret.ResourcePolicy.ShouldBeNull();
    }

    [Fact]
    public async Task Delete_WithoutAPolicy_Succeeds()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");

        var reply = await sandbox.Wire.CallAsync("DeleteResourcePolicy", new { SecretId = "app/db" });

        reply["ARN"].ShouldBe(secret.Arn);
        reply["Name"].ShouldBe("app/db");
    }

    private static Task<WireReply> PutAsync(RunningSandbox sandbox, string policy, bool block = false) =>
        sandbox.Wire.CallAsync("PutResourcePolicy", new { SecretId = "app/db", ResourcePolicy = policy, BlockPublicPolicy = block });
}
