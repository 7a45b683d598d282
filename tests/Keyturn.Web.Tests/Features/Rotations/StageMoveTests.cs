using Keyturn.Operations.Rotations;
using Keyturn.Testing;
using Keyturn.Web.Features.Rotations;

namespace Keyturn.Web.Tests.Features.Rotations;

public sealed class StageMoveTests
{
    [Fact]
    public void Of_Running_TheOldVersionIsStillCurrent()
    {
        var moves = StageMove.Of(Progress.Of());

        moves.Select(move => (move.VersionId, move.WasCurrent, move.IsNew)).ShouldBe([(A.Version(2), false, true), (A.Version(1), true, false)]);
    }

    [Fact]
    public void Of_Finished_ThePreviousVersionWasCurrent()
    {
        var moves = StageMove.Of(Progress.Of(RotationOutcome.Succeeded, stages: [(A.Version(2), ["AWSCURRENT", "AWSPENDING"]), (A.Version(1), ["AWSPREVIOUS"])]));

        moves.Single(move => move.WasCurrent).VersionId.ShouldBe(A.Version(1));
        moves[0].Now.ShouldBe(["AWSCURRENT", "AWSPENDING"]);
    }

    [Fact]
    public void Of_NewVersionWithoutLabel_IsListedWithoutOne() =>
        StageMove.Of(Progress.Of(stages: [(A.Version(1), ["AWSCURRENT"])])).Single(move => move.IsNew).Now.ShouldBeEmpty();
}
