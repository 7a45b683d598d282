using Keyturn.Operations.Repair;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Repair;

/// <summary>A version that was set and detached, and that later values have pushed out of the list.</summary>
public sealed class RemovedVersionTests
{
    [Fact]
    public void Read_VersionRemovedAfterSet_AsksForIt()
    {
        var reading = Pushed().Read();
        reading.State.ShouldBe(RepairState.Unknown);
        reading.Question.ShouldNotBeNull().Code.ShouldBe("QuestionTrimmed");
        reading.Question.Arguments.ShouldBe([A.Version(2)]);
        reading.Evidence.ShouldContain(one => one.Says.Code == "EvidenceTrimmed");
        reading.Detached.ShouldBeNull();
        foreach (var action in new[] { RepairAction.Retry, RepairAction.EnableWithTest, RepairAction.RollBack })
        {
            RepairVerdicts.Of(action, reading, RepairPurpose.Routine).Safety.ShouldBe(RepairSafety.Unknown, action.ToString());
        }
    }

    [Fact]
    public void Read_VersionRemovedWhileUncertain_AsksForIt() =>
        Pushed(log => log.Create().SetTimedOut(), "setSecret").Read().Question.ShouldNotBeNull().Code.ShouldBe("QuestionTrimmed");

    [Fact]
    public void Read_VersionRemovedAndItsLogNotRead_AsksForIt() =>
        Pushed(log => log.Create(), null, logsRead: false).Read().Question.ShouldNotBeNull().Code.ShouldBe("QuestionTrimmed");

    [Fact]
    public void Read_VersionRemovedThatWasNeverSet_IsAtRest() =>
        Pushed(log => log.Create().SetRefused(), "setSecret").Read().State.ShouldBe(RepairState.AtRest);

    [Fact]
    public void Read_RefusedAfterValuesThatWereStored_IsThatOfThePendingVersion()
    {
        var reading = Pushed().Version(5).Labels((3, [VersionStage.Previous]), (4, [VersionStage.Current]), (5, [VersionStage.Pending]))
            .Rotation(5, log => log.Create().SetRefused(), step: "setSecret").Read();
        reading.State.ShouldBe(RepairState.FailedBeforeSet);
        reading.PreviousAccepted.ShouldBeNull();
    }

    [Fact]
    public void Read_VersionRemovedButAWholeTestSince_IsAtRest() =>
        Pushed().Rotation(5, log => log.Test(), RotationEventKind.TestSucceeded, isTest: true).Read().State.ShouldBe(RepairState.AtRest);

    [Fact]
    public void Read_TestBeforeTheValueWasStored_ProvesNothing() =>
        Pushed().Rotation(3, log => log.Test(), RotationEventKind.TestSucceeded, isTest: true).Read().State.ShouldBe(RepairState.Unknown);

    /// <summary>Version 2 was set and detached; two values stored since have pushed it out.</summary>
    private static RepairStory Pushed(Action<RepairLog>? write = null, string? step = "finishSecret", bool logsRead = true) =>
        new RepairStory().Version(3).Version(4).Labels((3, [VersionStage.Previous]), (4, [VersionStage.Current]))
            .Rotation(2, write ?? (log => log.Create().Set().FinishDenied()), step: step, logsRead: logsRead);
}
