using Keyturn.Operations.Rotations;
using Keyturn.Testing;
using Keyturn.Web.Features.Rotations;

namespace Keyturn.Web.Tests.Features.Rotations;

public sealed class ProgressAnnouncementTests : ConsoleContext
{
    private static readonly RotationProgress Running = Progress.Of(steps: [Progress.Step(RotationStep.CreateSecret, StepState.Running)]);

    [Fact]
    public void Between_StepMoved_SaysTheStep()
    {
        var after = Progress.Of(steps: [Progress.Step(RotationStep.CreateSecret, StepState.Done), Progress.Step(RotationStep.SetSecret, StepState.Running)]);

        ProgressAnnouncement.Between(Running, after).ShouldBe("createSecret: Done setSecret: Running");
    }

    [Fact]
    public void Between_OnlyMoreLines_IsSilent()
    {
        var after = Running with { OtherLines = [A.Line("START")] };

        ProgressAnnouncement.Between(Running, after).ShouldBeEmpty();
    }

    [Fact]
    public void Between_Ended_SaysTheOutcome() =>
        ProgressAnnouncement.Between(Running, Running with { Outcome = RotationOutcome.Stopped }).ShouldBe("The rotation was stopped. The schedule is off.");

    [Fact]
    public void Between_AnotherRotation_StartsAnew() =>
        ProgressAnnouncement.Between(Running, Running with { VersionId = A.Version(3) }).ShouldBe("createSecret: Running");
}
