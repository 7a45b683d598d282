using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Rotation;

/// <summary>Rotation by the service that owns the secret.</summary>
public sealed class ManagedRotationTests
{
    [Fact]
    public async Task ManagedRotation_HasNoSteps()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("rds!db-1", """{"username":"admin","password":"first"}""");
        secret.OwningService = "rds";

        var token = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();
        var value = await sandbox.Wire.CallAsync("GetSecretValue", new { SecretId = secret.Arn });

        sandbox.Script.Events.ShouldBeEmpty();
        value["VersionId"].ShouldBe(token);
        value["SecretString"].ShouldNotBeNull().ShouldContain("admin");
        value["SecretString"].ShouldNotBeNull().ShouldNotContain("first");
        sandbox.Events(secret).ShouldBe([RotationEvents.Started, RotationEvents.Succeeded]);
    }

    [Fact]
    public async Task ManagedRotation_DatabaseTakesThePassword_OldOneIsDead()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (secret, server) = await ManagedAsync(sandbox);

        await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        server.Accepts("admin", "first").ShouldBeFalse();
        server.Accepts("admin", Password(secret)).ShouldBeTrue();
        secret.LastRotatedDate.ShouldBe(sandbox.World.Now);
        secret.Holder(VersionStage.Pending).ShouldBeNull();
        secret.Holder(VersionStage.Previous).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(DatabaseReach.Refused, "first")]
    [InlineData(DatabaseReach.Open, "changed by hand")]
    public async Task ManagedRotation_DatabaseDoesNotTakeIt_FailsAndChangesNoLabel(DatabaseReach reach, string password)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (secret, server) = await ManagedAsync(sandbox);
        server.WithUser("admin", password).Reach = reach;
        var before = secret.Holder(VersionStage.Current)?.Id;

        await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        secret.Holder(VersionStage.Current).ShouldNotBeNull().Id.ShouldBe(before);
        secret.VersionCount.ShouldBe(1);
        server.Accepts("admin", password).ShouldBeTrue();
        sandbox.Region.Trail.VisibleAt(sandbox.World.Now, RotationEvents.Failed).ShouldHaveSingleItem().ErrorMessage
            .ShouldBe($"The service that manages secret {secret.Arn} could not change the password");
    }

    [Fact]
    public async Task ManagedRotation_HostThatIsNotThere_Fails()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (secret, _) = await ManagedAsync(sandbox);
        secret.ManagedDatabaseHost = "gone.example";

        await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        sandbox.Events(secret).ShouldBe([RotationEvents.Started, RotationEvents.Failed]);
    }

    [Fact]
    public async Task ManagedRotation_ScheduleOnly_AnswersTheVersionThatIsAndRotatesNothing()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (secret, _) = await ManagedAsync(sandbox);

        var answer = await sandbox.Secrets.RotateSecretAsync(
            new()
            {
                SecretId = secret.Arn,
                ClientRequestToken = Guid.NewGuid().ToString(),
                RotateImmediately = false,
                RotationRules = new() { AutomaticallyAfterDays = 7 },
            },
            TestContext.Current.CancellationToken);
        await sandbox.WhenIdleAsync();

        answer.VersionId.ShouldBe(secret.Holder(VersionStage.Current)?.Id);
        secret.RotationRules.ShouldBe(new RotationRules(7));
        secret.RotationEnabled.ShouldBe(true);
        secret.RotationLambdaArn.ShouldBeNull();
        sandbox.Events(secret).ShouldBeEmpty();
    }

    [Fact]
    public async Task ManagedRotation_Cancelled_TurnsTheScheduleOff()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (secret, _) = await ManagedAsync(sandbox);
        await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        var answer = await sandbox.Secrets.CancelRotateSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);

        answer.VersionId.ShouldBeNull();
        secret.RotationEnabled.ShouldBe(false);
    }

    [Fact]
    public async Task ManagedRotation_KeepsTheOtherKeysOfTheValue()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("rds!db-2", """{"username":"admin","password":"first","note":"kept"}""");
        secret.OwningService = "rds";

        await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        var value = JsonNode.Parse(secret.Holder(VersionStage.Current)?.SecretString ?? "").ShouldNotBeNull();
        ((string?)value["note"]).ShouldBe("kept");
        ((string?)value["password"]).ShouldNotBeNull().Length.ShouldBe(32);
        ((string?)value["password"]).ShouldNotBeNull().ShouldNotContain("/");
    }

    private static async Task<(SecretRecord Secret, SimulatedDatabase Server)> ManagedAsync(RunningSandbox sandbox)
    {
        var secret = await sandbox.CreateAsync("rds!db-1", """{"username":"admin","password":"first"}""");
        (secret.OwningService, secret.ManagedDatabaseHost) = ("rds", "db.example");
        var server = new SimulatedDatabase(DatabaseEngine.PostgreSql, "db.example", sandbox.World.Time).WithUser("admin", "first", isSuperuser: true);
        sandbox.Region.Databases.Add(server);
        return (secret, server);
    }

    private static string Password(SecretRecord secret) => (string?)JsonNode.Parse(secret.Holder(VersionStage.Current)?.SecretString ?? "{}")?["password"] ?? "";
}
