using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.State;

/// <summary>Versions and their labels, without any operation around them.</summary>
public sealed class SecretRecordTests
{
    private readonly SecretRecord _secret = new() { Arn = "arn", Name = "app/db", CreatedDate = DateTimeOffset.UnixEpoch };

    [Fact]
    public void Attach_FirstCurrent_LeavesNoPrevious()
    {
        _secret.Attach(VersionStage.Current, Version("v1"));

        _secret.Holder(VersionStage.Current).ShouldNotBeNull().Id.ShouldBe("v1");
        _secret.Holder(VersionStage.Previous).ShouldBeNull();
    }

    [Fact]
    public void Attach_CurrentToThePreviousVersion_SwapsTheTwo()
    {
        var (one, two) = (Version("v1"), Version("v2"));
        _secret.Attach(VersionStage.Current, one);
        _secret.Attach(VersionStage.Current, two);

        _secret.Attach(VersionStage.Current, one);

        one.Stages.ShouldBe([VersionStage.Current]);
        two.Stages.ShouldBe([VersionStage.Previous]);
    }

    [Fact]
    public void Attach_ToTheHolder_ChangesNothing()
    {
        var one = Version("v1");
        _secret.Attach(VersionStage.Current, one);

        _secret.Attach(VersionStage.Current, one);

        one.Stages.ShouldBe([VersionStage.Current]);
    }

    [Fact]
    public void Attach_CurrentWhilePending_KeepsThePendingLabel()
    {
        var (one, two) = (Version("v1"), Version("v2"));
        _secret.Attach(VersionStage.Current, one);
        _secret.Attach(VersionStage.Pending, two);

        _secret.Attach(VersionStage.Current, two);

        two.Stages.ShouldBe([VersionStage.Pending, VersionStage.Current]);
    }

    [Fact]
    public void Detach_LabelNobodyHolds_IsNoError()
    {
        _secret.Attach(VersionStage.Current, Version("v1"));

        _secret.Detach("BLUE");

        _secret.Holder(VersionStage.Current).ShouldNotBeNull();
    }

    [Fact]
    public void Versions_AreInOrderOfTheirMaking()
    {
        Version("late", 5);
        Version("early", 1);
        Version("middle", 3);

        _secret.Versions.Select(version => version.Id).ShouldBe(["early", "middle", "late"]);
        _secret.Remove("middle");
        _secret.VersionCount.ShouldBe(2);
        _secret.Version("middle").ShouldBeNull();
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("ap-northeast-1", false)]
    [InlineData("us-east-1", true)]
    public void IsReplicaIn_PrimaryElsewhere_IsAReplica(string? primary, bool replica)
    {
        _secret.PrimaryRegion = primary;

        _secret.IsReplicaIn("ap-northeast-1").ShouldBe(replica);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("", null, true)]
    [InlineData(null, new byte[0], true)]
    public void HasValue_EmptyText_IsAValueToo(string? text, byte[]? binary, bool has) =>
        new VersionRecord { Id = "v", CreatedDate = default, SecretString = text, SecretBinary = binary is null ? (ReadOnlyMemory<byte>?)null : binary }.HasValue.ShouldBe(has);

    private VersionRecord Version(string id, int minute = 0) => _secret.Add(new VersionRecord { Id = id, CreatedDate = DateTimeOffset.UnixEpoch.AddMinutes(minute) });
}
