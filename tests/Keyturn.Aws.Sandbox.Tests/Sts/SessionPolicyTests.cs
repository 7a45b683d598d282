using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace Keyturn.Aws.Sandbox.Tests.Sts;

/// <summary>A session policy narrows what the role may do, in AWS's words.</summary>
public sealed class SessionPolicyTests
{
    [Theory]
    [InlineData("secretsmanager:CancelRotateSecret", "*", true)]
    [InlineData("secretsmanager:cancelrotatesecret", "*", true)]
    [InlineData("secretsmanager:*", "*", true)]
    [InlineData("secretsmanager:RotateSecret", "*", false)]
    [InlineData("secretsmanager:CancelRotateSecret", "arn:aws:secretsmanager:*:*:secret:other-??????", false)]
    [InlineData("secretsmanager:GetSecretValue", "*", false)]
    public async Task Call_InTheSession_NeedsBothPolicies(string action, string resource, bool allowed)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        using var client = await AssumeAsync(sandbox, $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}]}""");
        var call = () => client.CancelRotateSecretAsync(new CancelRotateSecretRequest { SecretId = secret.Arn });

        if (allowed)
        {
            (await call()).ARN.ShouldBe(secret.Arn);
            return;
        }

        var error = await Should.ThrowAsync<AmazonServiceException>(call);
        error.ErrorCode.ShouldBe("AccessDeniedException");
        error.Message.ShouldEndWith("because no session policy allows the secretsmanager:CancelRotateSecret action");
    }

    [Fact]
    public async Task Rotate_WithoutItsFunctionInThePolicy_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        using var client = await AssumeAsync(sandbox, """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"secretsmanager:RotateSecret","Resource":"*"}]}""");

        var error = await Should.ThrowAsync<AmazonServiceException>(() => client.RotateSecretAsync(new RotateSecretRequest { SecretId = secret.Arn, ClientRequestToken = Guid.NewGuid().ToString() }));

        error.Message.ShouldEndWith("because no session policy allows the lambda:InvokeFunction action");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    public async Task Policy_ThatIsNone_IsMalformed(string policy)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var error = await Should.ThrowAsync<AmazonSecurityTokenServiceException>(() => AssumeAsync(sandbox, policy));

        error.ErrorCode.ShouldStartWith("MalformedPolicyDocument");
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("another", false)]
    [InlineData("ours", true)]
    public async Task ExternalId_AskedFor_MustFit(string? externalId, bool allowed)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.World.Accounts[0].ExternalId = "ours";
        var assume = () => AssumeAsync(sandbox, null, externalId);

        if (allowed)
        {
            using var client = await assume();
            (await client.ListSecretsAsync(new ListSecretsRequest(), TestContext.Current.CancellationToken)).HttpStatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
            return;
        }

        (await Should.ThrowAsync<AmazonSecurityTokenServiceException>(assume)).ErrorCode.ShouldBe("AccessDenied");
    }

    private static async Task<AmazonSecretsManagerClient> AssumeAsync(RunningSandbox sandbox, string? policy, string? externalId = null)
    {
        using var sts = new AmazonSecurityTokenServiceClient(
            new BasicAWSCredentials("test", "test"),
            new AmazonSecurityTokenServiceConfig { ServiceURL = sandbox.Host.ServiceUrl.ToString(), AuthenticationRegion = RunningSandbox.RegionName, MaxErrorRetry = 0 });
        var answer = await sts.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = sandbox.World.Accounts[0].OperatorRoleArn, RoleSessionName = "olga", Policy = policy, ExternalId = externalId }, TestContext.Current.CancellationToken);
        return new(new SessionAWSCredentials(answer.Credentials.AccessKeyId, answer.Credentials.SecretAccessKey, answer.Credentials.SessionToken), new AmazonSecretsManagerConfig { ServiceURL = sandbox.Host.ServiceUrl.ToString(), AuthenticationRegion = RunningSandbox.RegionName, MaxErrorRetry = 0 });
    }
}
