using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

/// <summary>Signs of single worlds that are neither in the log nor in the labels.</summary>
public sealed class FailingDetailsTests
{
    [Fact]
    public void Overdue_HasItsNextDateInThePastAndFailedOnThreeDays()
    {
        var world = FailedWorld.Of("sqlserver-overdue");

        world.Secret.NextRotationDate.ShouldNotBeNull().ShouldBeLessThan(world.World.Now.AddDays(-1));
        world.Region.Trail.VisibleAt(world.World.Now, "RotationFailed").Count(record => record.SecretId == world.Secret.Arn).ShouldBe(3);
    }

    [Fact]
    public void ManagedImpaired_IsToldByTheInstance()
    {
        FailedWorld.Of("mysql-managed-impaired").Region.Network.DbInstances.Find("keyturn-shop").ShouldNotBeNull().MasterUserSecretStatus.ShouldBe("impaired");
        FailedWorld.Of("mysql-managed-impaired", isHealthy: true).Region.Network.DbInstances.Find("keyturn-shop").ShouldNotBeNull().MasterUserSecretStatus.ShouldBe("active");
    }

    [Theory]
    [InlineData("postgres-replica-host")]
    [InlineData("mysql-replica-host")]
    public void ReplicaHost_IsAReplicaToRds(string name)
    {
        var world = FailedWorld.Of(name);

        world.Region.Network.DbInstances.Find("keyturn-replica").ShouldNotBeNull().ReplicaOf.ShouldStartWith("keyturn-");
    }

    [Fact]
    public void ReplicaFailed_IsToldByThePrimary() =>
        FailedWorld.Of("postgres-replica-failed").Secret.Replicas.ShouldHaveSingleItem().StatusMessage.ShouldNotBeNull().ShouldStartWith("Replication failed");

    [Fact]
    public void LockedByRetries_CountsMoreFailedLoginsThanTheProfileAllows()
    {
        var world = FailedWorld.Of("oracle-locked-by-retries");

        (world.Logins.IsLocked, world.Logins.FailedLogins).ShouldBe((true, 10));
    }

    [Fact]
    public void GrantToOneUser_IsOnTheDatabaseOnly()
    {
        var world = FailedWorld.Of("postgres-grant-to-one-user");
        var server = world.Region.Databases.All.OfType<SimulatedDatabase>().Single();

        (server.User("ledger_app").ShouldNotBeNull().Grants.Length, server.User("ledger_app_clone").ShouldNotBeNull().Grants.Length).ShouldBe((2, 3));
    }

    [Fact]
    public void VersionTrimmed_IsInNoList()
    {
        var world = FailedWorld.Of("mysql-version-trimmed");

        var made = world.Region.Trail.VisibleAt(world.World.Now, "RotationFailed").Single(record => record.SecretId == world.Secret.Arn).RequestId.Split(world.Secret.Arn + "-")[1];
        world.Secret.Version(made).ShouldBeNull();
        world.Logins.VersionIds.Length.ShouldBeGreaterThanOrEqualTo(100);
    }

    [Fact]
    public void TwoSecrets_TheOtherOneHasTheUsersPassword()
    {
        var world = FailedWorld.Of("oracle-two-secrets");

        var other = world.Region.Secrets.Find("prod/orders/oracle/report").ShouldNotBeNull();
        ConsumerLogin.Of(world.Region, other).CurrentLogsIn.ShouldBeTrue();
        other.Holder(VersionStage.Previous).ShouldNotBeNull();
    }

    [Fact]
    public void SuperuserRotates_IsDoneWhenItsDependentHasGivenUp()
    {
        var world = FailedWorld.Of("mysql-superuser-rotates");

        var admin = world.Region.Secrets.Find("prod/shop/mysql/admin").ShouldNotBeNull();
        ConsumerLogin.Of(world.Region, admin).CurrentLogsIn.ShouldBeTrue();
        var failed = world.Events.Single(record => record.EventName == "RotationFailed").EventTime;
        world.Region.Trail.VisibleAt(world.World.Now, "RotationSucceeded").Single(record => record.SecretId == admin.Arn).EventTime.ShouldBeGreaterThan(failed);
    }

    [Fact]
    public void Stories_EndBeforeNowWithEveryEventDelivered()
    {
        foreach (var name in new[] { "oracle-endpoint-group", "postgres-set-timed-out", "mysql-version-trimmed" })
        {
            var world = FailedWorld.Of(name);
            world.Events[^1].AvailableAt.ShouldBeLessThanOrEqualTo(world.World.Now);
        }
    }
}
