using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Policy.Layers;
using static Keyturn.Readiness.Tests.Matrix.Snapshots;

namespace Keyturn.Readiness.Tests.Facts;

public sealed class SecretReadingTests
{
    [Fact]
    public void Of_NoResourcePolicy_IsAbsentOnceItWasRead() => SecretReading.Of(Permissions, OrdersSecret).Policy.ShouldBe(Layer.Absent);

    [Fact]
    public void Of_NotAskedYet_IsNotReadThroughout()
    {
        var facts = SecretReading.Of(Permissions with { Secrets = Permissions.Secrets.Clear() }, OrdersSecret);

        facts.Policy.ShouldBe(Layer.NotRead("NotReadYet"));
        facts.Versions.ShouldBeNull();
    }

    [Fact]
    public void Of_Versions_TakeTheNewestLabelsAndTheKeysThatWereRead()
    {
        var moved = OrdersSecret with { StagesByVersion = OrdersSecret.StagesByVersion.SetItem("v1", [VersionStage.Current]).Remove("v2") };

        var version = SecretReading.Of(Permissions, moved).Versions.ShouldNotBeNull().ShouldHaveSingleItem();

        (version.VersionId, version.Stages[0], version.Keys[0]).ShouldBe(("v1", VersionStage.Current, KeyArn));
    }

    [Fact]
    public void Of_AVersionWhoseKeysWereNotReadYet_LeavesTheVersionsOpen() =>
        SecretReading.Of(Permissions, OrdersSecret with { StagesByVersion = OrdersSecret.StagesByVersion.Add("v3", [VersionStage.Pending]) }).Versions.ShouldBeNull();

    [Fact]
    public void Of_AnotherKeySinceTheVersionsWereRead_LeavesThemOpen() =>
        SecretReading.Of(Permissions, OrdersSecret with { KmsKeyId = "alias/other" }).Versions.ShouldBeNull();

    [Fact]
    public void Of_RotationFunction_IsTheOneOfTheSecret() =>
        SecretReading.Of(Permissions, OrdersSecret with { RotationFunctionArn = "arn:f" }).RotationFunctionArn.ShouldBe("arn:f");

    [Theory]
    [InlineData("alias/orders", "alias/orders")]
    [InlineData(null, "DefaultEncryptionKey")]
    public void Of_Key_IsTheOneOfNewVersions(string? id, string name) => SecretReading.Of(Permissions, OrdersSecret with { KmsKeyId = id }).CurrentKey.ShouldBe(name);
}
