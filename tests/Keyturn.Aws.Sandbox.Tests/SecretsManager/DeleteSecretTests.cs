using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

/// <summary>DeleteSecret and RestoreSecret: the recovery window and its ends.</summary>
public sealed class DeleteSecretTests
{
    [Theory]
    [InlineData(null, 30)]
    [InlineData(7, 7)]
    [InlineData(30, 30)]
    public async Task Delete_RecoveryWindow_IsThirtyDaysUnlessSaid(int? days, int expected)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");

        var reply = days is { } window
            ? await sandbox.Wire.CallAsync("DeleteSecret", new { SecretId = "app/db", RecoveryWindowInDays = window })
            : await sandbox.Wire.CallAsync("DeleteSecret", new { SecretId = "app/db" });

        Date(reply).ShouldBe(sandbox.World.Now.AddDays(expected));
        reply["ARN"].ShouldBe(secret.Arn);
        secret.DeletedDate.ShouldBe(sandbox.World.Now);
        secret.DeletionDate.ShouldBe(sandbox.World.Now.AddDays(expected));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(31)]
    public async Task Delete_WindowOutsideSevenToThirty_IsRefusedAndChangesNothing(int days)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");

        var reply = await sandbox.Wire.CallAsync("DeleteSecret", new { SecretId = "app/db", RecoveryWindowInDays = days });

        reply.Code.ShouldBe("InvalidParameterException");
        reply.Message.ShouldBe("The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).");
        secret.DeletedDate.ShouldBeNull();
    }

    [Fact]
    public async Task Delete_ByForce_RemovesTheSecretAtOnce()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        var reply = await ForceAsync(sandbox, "app/db");

        Date(reply).ShouldBe(sandbox.World.Now);
        (await sandbox.Wire.CallAsync("DescribeSecret", new { SecretId = "app/db" })).Code.ShouldBe("ResourceNotFoundException");
    }

    [Fact]
    public async Task Delete_ByForceOfNoSecret_IsNotAnError()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ForceAsync(sandbox, "app/none");

        reply.Status.ShouldBe(200);
        reply["Name"].ShouldBe("app/none");
        Date(reply).ShouldBe(sandbox.World.Now);
    }

    [Fact]
    public async Task Delete_ByForceInTheRecoveryWindow_EndsTheWindow()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        await sandbox.Wire.CallAsync("DeleteSecret", new { SecretId = "app/db" });

        var reply = await ForceAsync(sandbox, secret.Arn);

        reply.Status.ShouldBe(200);
        sandbox.Region.Secrets.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_ByForceOfAReplicaOrAManagedSecret_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        (await sandbox.CreateAsync("replica")).PrimaryRegion = "us-east-1";
        (await sandbox.CreateAsync("rds!db-1")).OwningService = "rds";

        (await ForceAsync(sandbox, "replica")).Code.ShouldBe("InvalidParameterException");
        (await ForceAsync(sandbox, "rds!db-1")).Code.ShouldBe("InvalidRequestException");
        sandbox.Region.Secrets.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Delete_ByForceOfAnotherAccountsSecret_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        var role = sandbox.World.Credentials.AssumeRole($"arn:aws:iam::{RunningSandbox.OtherAccountId}:role/app", "me", null, TimeSpan.FromHours(1));
        (sandbox.Wire.Key, sandbox.Wire.Secret, sandbox.Wire.SessionToken) = (role.AccessKeyId, role.SecretKey, role.SessionToken);

        (await ForceAsync(sandbox, secret.Arn)).Status.ShouldBe(400);

        sandbox.Region.Secrets.All.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Delete_ByForceWithReplicas_NamesTheRegions()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        secret.Replicas.AddRange([new ReplicaRecord("us-east-1", "InSync"), new ReplicaRecord("eu-west-1", "InProgress")]);

        (await ForceAsync(sandbox, "app/db")).Message.ShouldBe("You can't delete secret app/db that still has replica regions [us-east-1, eu-west-1]");
    }

    [Fact]
    public async Task Delete_Twice_TheFirstWindowStays()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(time: clock);
        var secret = await sandbox.CreateAsync("app/db");
        await sandbox.Wire.CallAsync("DeleteSecret", new { SecretId = "app/db", RecoveryWindowInDays = 7 });
        var first = secret.DeletionDate;
        clock.Advance(TimeSpan.FromSeconds(30));

        var again = await sandbox.Wire.CallAsync("DeleteSecret", new { SecretId = "app/db", RecoveryWindowInDays = 30 });

        again.Code.ShouldBe("InvalidRequestException");
        secret.DeletionDate.ShouldBe(first);
    }

    [Fact]
    public async Task Restore_OfALiveSecret_ChangesNothingButTheDate()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");

        var reply = await sandbox.Wire.CallAsync("RestoreSecret", new { SecretId = "app/db" });

        reply.Json.Select(member => member.Key).ShouldBe(["ARN", "Name"]);
        secret.Holder(VersionStage.Current).ShouldNotBeNull();
    }

    [Fact]
    public async Task Restore_InTheWindow_KeepsVersionsRotationAndTags()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.Tags["team"] = "dba";
        await sandbox.Wire.CallAsync("DeleteSecret", new { SecretId = "app/db" });

        await sandbox.Wire.CallAsync("RestoreSecret", new { SecretId = "app/db" });
        var described = await sandbox.Secrets.DescribeSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);

        described.DeletedDate.ShouldBeNull();
        described.RotationEnabled.ShouldBe(true);
        described.Tags.ShouldNotBeNull().ShouldHaveSingleItem().Key.ShouldBe("team");
        described.VersionIdsToStages.ShouldNotBeNull().Count.ShouldBe(1);
        secret.DeletionDate.ShouldBeNull();
    }

    [Fact]
    public async Task DescribeSecret_InTheWindow_SaysWhenItWasDeleted()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        await sandbox.Wire.CallAsync("DeleteSecret", new { SecretId = "app/db" });

        var described = await sandbox.Secrets.DescribeSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);

        described.DeletedDate.ShouldNotBeNull().ToUniversalTime().ShouldBe(sandbox.World.Now.UtcDateTime);
    }

    private static Task<WireReply> ForceAsync(RunningSandbox sandbox, string id) =>
        sandbox.Wire.CallAsync("DeleteSecret", new { SecretId = id, ForceDeleteWithoutRecovery = true });

    private static DateTimeOffset Date(WireReply reply) =>
        DateTimeOffset.FromUnixTimeMilliseconds((long)(reply.Json["DeletionDate"].ShouldNotBeNull().GetValue<double>() * 1000));
}
