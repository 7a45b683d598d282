using Amazon.SecretsManager;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Protocols;

public sealed class WireEndpointTests
{
    [Fact]
    public async Task Handle_AnyAnswer_CarriesARequestId()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var answer = await sandbox.Secrets.ListSecretsAsync(new(), TestContext.Current.CancellationToken);
        var refused = await sandbox.Wire.CallAsync("DescribeSecret", new { SecretId = "none" });

        Guid.TryParse(answer.ResponseMetadata.RequestId, out _).ShouldBeTrue();
        Guid.TryParse(refused.RequestId, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Handle_NotFound_IsHttp400()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.Wire.CallAsync("DescribeSecret", new { SecretId = "none" });

        reply.ShouldSatisfyAllConditions(
            it => it.Status.ShouldBe(400),
            it => it.Code.ShouldBe("ResourceNotFoundException"),
            it => it.Message.ShouldBe("Secrets Manager can't find the specified secret."));
    }

    [Fact]
    public async Task Handle_UnknownOperation_IsNamed()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await sandbox.Wire.CallAsync("MakeCoffee", new { })).Code.ShouldBe("UnknownOperationException");
    }

    [Fact]
    public async Task Handle_BodyThatIsNotJson_IsSerializationException()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await sandbox.Wire.SendAsync("secretsmanager.ListSecrets", "{nope")).Code.ShouldBe("SerializationException");
    }

    [Fact]
    public async Task Handle_Throttling_RefusesBeyondTheRateAndRefills()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Pace = SandboxPace.Immediate, Throttling = true }, clock);

        var replies = new List<WireReply>();
        for (var i = 0; i < 51; i++) replies.Add(await sandbox.Wire.CallAsync("GetResourcePolicy", new { SecretId = "none" }));
        clock.Advance(TimeSpan.FromSeconds(1));
        var later = await sandbox.Wire.CallAsync("GetResourcePolicy", new { SecretId = "none" });

        replies.Take(50).ShouldAllBe(reply => reply.Code == "ResourceNotFoundException");
        replies[50].Code.ShouldBe("ThrottlingException");
        replies[50].Message.ShouldBe("Rate exceeded");
        later.Code.ShouldBe("ResourceNotFoundException");
    }

    [Fact]
    public async Task Handle_ReadRole_MayListButNotRotateNorReadValues()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        var role = sandbox.World.Credentials.AssumeRole(sandbox.World.Accounts[0].ReadRoleArn, "me", null, TimeSpan.FromHours(1));
        using var client = sandbox.Client(role.AccessKeyId, role.SecretKey, role.SessionToken);

        (await client.ListSecretsAsync(new(), TestContext.Current.CancellationToken)).SecretList.ShouldNotBeNull().Count.ShouldBe(1);
        var error = await Should.ThrowAsync<AmazonSecretsManagerException>(() => client.RotateSecretAsync(new() { SecretId = secret.Arn, ClientRequestToken = Guid.NewGuid().ToString() }));

        error.ErrorCode.ShouldBe("AccessDeniedException");
        error.Message.ShouldBe($"User: arn:aws:sts::{RunningSandbox.AccountId}:assumed-role/KeyturnRead/me is not authorized to perform: secretsmanager:RotateSecret on resource: {secret.Arn} because no identity-based policy allows the secretsmanager:RotateSecret action");
    }

    [Fact]
    public async Task Handle_OperatorRole_MayRotateButNotReadValues()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        var role = sandbox.World.Credentials.AssumeRole(sandbox.World.Accounts[0].OperatorRoleArn, "me", null, TimeSpan.FromHours(1));
        using var client = sandbox.Client(role.AccessKeyId, role.SecretKey, role.SessionToken);
        (sandbox.Wire.Key, sandbox.Wire.Secret, sandbox.Wire.SessionToken) = (role.AccessKeyId, role.SecretKey, role.SessionToken);

        await client.RotateSecretAsync(new() { SecretId = secret.Arn, ClientRequestToken = Guid.NewGuid().ToString() }, TestContext.Current.CancellationToken);
        var reply = await sandbox.Wire.CallAsync("GetSecretValue", new { SecretId = secret.Arn });

        reply.Code.ShouldBe("AccessDeniedException");
        reply.Text.ShouldNotContain("first");
    }
}
