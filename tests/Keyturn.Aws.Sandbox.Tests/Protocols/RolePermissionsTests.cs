using Amazon.SecretsManager;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Protocols;

/// <summary>What the two roles of an account may do, operation by operation.</summary>
public sealed class RolePermissionsTests
{
    [Theory]
    [InlineData("ListSecrets", true, true)]
    [InlineData("DescribeSecret", true, true)]
    [InlineData("ListSecretVersionIds", true, true)]
    [InlineData("GetResourcePolicy", true, true)]
    [InlineData("GetSecretValue", false, false)]
    [InlineData("BatchGetSecretValue", false, false)]
    [InlineData("RotateSecret", false, true)]
    [InlineData("CancelRotateSecret", false, true)]
    [InlineData("UpdateSecretVersionStage", false, true)]
    [InlineData("PutSecretValue", false, false)]
    [InlineData("UpdateSecret", false, false)]
    [InlineData("CreateSecret", false, false)]
    [InlineData("DeleteSecret", false, false)]
    [InlineData("RestoreSecret", false, false)]
    [InlineData("PutResourcePolicy", false, false)]
    [InlineData("DeleteResourcePolicy", false, false)]
    [InlineData("TagResource", false, false)]
    [InlineData("UntagResource", false, false)]
    [InlineData("ReplicateSecretToRegions", false, false)]
    public async Task Role_OfTheConsole_MayDoOnlyWhatTheConsoleDoes(string operation, bool reads, bool operates)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");
        var account = sandbox.World.Accounts[0];

        (await CallAsync(sandbox, account.ReadRoleArn, operation)).ShouldBe(reads);
        (await CallAsync(sandbox, account.OperatorRoleArn, operation)).ShouldBe(operates);
    }

    [Fact]
    public async Task Role_Refused_IsToldActionAndResource()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        var role = Assume(sandbox, sandbox.World.Accounts[0].ReadRoleArn);
        using var client = sandbox.Client(role.AccessKeyId, role.SecretKey, role.SessionToken);

        var error = await Should.ThrowAsync<AmazonSecretsManagerException>(() => client.CancelRotateSecretAsync(new() { SecretId = "app/db" }));

        error.Message.ShouldBe($"User: arn:aws:sts::{RunningSandbox.AccountId}:assumed-role/KeyturnRead/me is not authorized to perform: secretsmanager:CancelRotateSecret on resource: {secret.Arn} because no identity-based policy allows the secretsmanager:CancelRotateSecret action");
        var record = sandbox.Region.Trail.VisibleAt(sandbox.World.Now, "CancelRotateSecret").ShouldHaveSingleItem();
        record.ErrorCode.ShouldBe("AccessDenied");
        record.Caller.ShouldNotBeNull().RoleName.ShouldBe("KeyturnRead");
    }

    [Fact]
    public async Task Role_RefusedOnASecretThatIsNotThere_LearnsNothingAboutIt()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var role = Assume(sandbox, sandbox.World.Accounts[0].ReadRoleArn);
        using var client = sandbox.Client(role.AccessKeyId, role.SecretKey, role.SessionToken);

        var error = await Should.ThrowAsync<AmazonSecretsManagerException>(() => client.CancelRotateSecretAsync(new() { SecretId = "app/none" }));

        error.ErrorCode.ShouldBe("AccessDeniedException");
        error.Message.ShouldContain("on resource: app/none because");
    }

    [Fact]
    public async Task Role_OfTheOtherAccount_SeesOnlyItsOwnSecrets()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");
        var role = Assume(sandbox, sandbox.World.Accounts[1].ReadRoleArn);
        using var client = sandbox.Client(role.AccessKeyId, role.SecretKey, role.SessionToken);

        var page = await client.ListSecretsAsync(new(), TestContext.Current.CancellationToken);

        (page.SecretList ?? []).ShouldBeEmpty();
    }

    private static SandboxCredential Assume(RunningSandbox sandbox, string role) =>
        sandbox.World.Credentials.AssumeRole(role, "me", null, TimeSpan.FromHours(1));

    private static async Task<bool> CallAsync(RunningSandbox sandbox, string role, string operation)
    {
        var credential = Assume(sandbox, role);
        using var wire = new RawWire(sandbox.Host.ServiceUrl) { Key = credential.AccessKeyId, Secret = credential.SecretKey, SessionToken = credential.SessionToken };
        return (await wire.CallAsync(operation, new { SecretId = "app/db" })).Code != "AccessDeniedException";
    }
}
