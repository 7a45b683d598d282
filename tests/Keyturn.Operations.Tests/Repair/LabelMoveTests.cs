using Keyturn.Operations.Repair;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Repair;

public sealed class LabelMoveTests
{
    [Fact]
    public void Apply_CurrentMoved_PreviousFollowsToItsLoser()
    {
        var labels = A.Stages([("a", [VersionStage.Previous]), ("b", [VersionStage.Current]), ("c", [VersionStage.Pending])]);
        var after = LabelMove.Apply(labels, [new LabelMove(VersionStage.Current, "c", "b"), new LabelMove(VersionStage.Pending, null, "c")]);
        after.Keys.ShouldBe(["b", "c"]);
        after["b"].ShouldBe([VersionStage.Previous]);
        after["c"].ShouldBe([VersionStage.Current]);
    }

    [Fact]
    public void Apply_LabelOnAVersionWithoutOne_BringsItBack() =>
        LabelMove.Apply(A.Stages([("a", [VersionStage.Current])]), [new LabelMove(VersionStage.Pending, "b", null)])["b"].ShouldBe([VersionStage.Pending]);

    [Fact]
    public void MoveStage_Line_NamesBothVersions() =>
        AwsCliLines.MoveStage(A.Arn(), VersionStage.Current, "b", "a").ShouldBe(
            $"aws secretsmanager update-secret-version-stage --secret-id {A.Arn()} --version-stage AWSCURRENT --move-to-version-id b --remove-from-version-id a --region ap-northeast-1");

    [Theory]
    [InlineData("12h", 12)]
    [InlineData("2d", 48)]
    [InlineData("2D", 48)]
    [InlineData("60d", 1440)]
    [InlineData("61d", null)]
    [InlineData("0h", null)]
    [InlineData("12", null)]
    [InlineData("-1h", null)]
    [InlineData("", null)]
    [InlineData("99999999999h", null)]
    public void RolloverOf_Tag_IsReadWithinOraclesBounds(string tag, int? hours) =>
        RolloverNote.Of(A.Secret(tags: [(RolloverNote.Tag, tag)])).ShouldBe(hours is { } number ? TimeSpan.FromHours(number) : null);
}
