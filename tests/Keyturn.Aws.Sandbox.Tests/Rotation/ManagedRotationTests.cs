using Keyturn.Aws.Sandbox.Rotation;

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
}
