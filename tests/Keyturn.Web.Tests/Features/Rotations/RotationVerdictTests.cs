using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Rotations;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Tests.Features.Rotations;

public sealed class RotationVerdictTests : ConsoleContext
{
    [Fact]
    public void Of_Running_IsNone() => RotationVerdict.Of(Progress.Of()).ShouldBeNull();

    [Theory]
    [InlineData("en", "setSecret failed", "AWS retries by itself")]
    [InlineData("ja", "setSecret に失敗", "自動で再試行")]
    public void Of_RunningAfterAFailedStep_SaysThatAwsRetriesAndWhatToDo(string culture, string outcome, string next)
    {
        UseCulture(culture);

        var verdict = RotationVerdict.Of(Progress.Of() with { LastFailedStep = RotationStep.SetSecret }).ShouldNotBeNull();

        verdict.Tone.ShouldBe(Tone.Warn);
        verdict.Outcome.ShouldContain(outcome);
        verdict.NextStep.ShouldContain(next);
    }

    [Fact]
    public void Of_RunningTestAfterAFailedStep_DoesNotSpeakOfADatabase()
    {
        var verdict = RotationVerdict.Of(Progress.Of(isTest: true) with { LastFailedStep = RotationStep.TestSecret }).ShouldNotBeNull();

        verdict.NextStep.ShouldContain("within about 15 minutes");
        verdict.NextStep.ShouldNotContain("database");
    }

    [Theory]
    [InlineData(RotationOutcome.Succeeded, Tone.Good)]
    [InlineData(RotationOutcome.Failed, Tone.Bad)]
    [InlineData(RotationOutcome.Abandoned, Tone.Bad)]
    [InlineData(RotationOutcome.Stopped, Tone.Warn)]
    [InlineData(RotationOutcome.Unknown, Tone.Warn)]
    public void Of_Ended_OnlySuccessIsGood(RotationOutcome outcome, Tone tone)
    {
        var verdict = RotationVerdict.Of(Progress.Of(outcome)).ShouldNotBeNull();

        verdict.Tone.ShouldBe(tone);
        verdict.NextStep.ShouldNotBeEmpty();
    }

    [Fact]
    public void Of_Succeeded_NamesTheVersionThatIsCurrent() =>
        RotationVerdict.Of(Progress.Of(RotationOutcome.Succeeded)).ShouldNotBeNull().Outcome.ShouldContain(A.Version(2));

    [Fact]
    public void Of_TestSucceeded_DoesNotClaimThatThePasswordCanBeChanged()
    {
        var verdict = RotationVerdict.Of(Progress.Of(RotationOutcome.Succeeded, isTest: true)).ShouldNotBeNull();

        verdict.Outcome.ShouldNotContain("Rotated");
        verdict.NextStep.ShouldContain("not tested");
    }

    [Theory]
    [InlineData(RotationStep.CreateSecret, "not touched")]
    [InlineData(RotationStep.SetSecret, "timed out")]
    [InlineData(RotationStep.TestSecret, "may already have the new password")]
    [InlineData(RotationStep.FinishSecret, "may already have the new password")]
    public void Of_FailedStep_SaysWhatTheDatabaseMayHold(RotationStep step, string words)
    {
        var verdict = RotationVerdict.Of(Progress.Of(RotationOutcome.Failed, [Progress.Step(step, StepState.Failed)])).ShouldNotBeNull();

        verdict.Outcome.ShouldContain(StepLook.NameOf(step));
        verdict.NextStep.ShouldContain(words);
    }

    [Fact]
    public void FailedStepOf_NoEvidenceButAnEvent_TakesTheEventsStep()
    {
        var failed = A.Event(RotationEventKind.Failed, step: "setSecret");

        RotationVerdict.FailedStepOf(Progress.Of(RotationOutcome.Failed, final: failed)).ShouldBe(RotationStep.SetSecret);
    }

    [Fact]
    public void FailedStepOf_NothingNamed_IsNone()
    {
        RotationVerdict.FailedStepOf(Progress.Of(RotationOutcome.Failed)).ShouldBeNull();
        RotationVerdict.Of(Progress.Of(RotationOutcome.Failed)).ShouldNotBeNull().NextStep.ShouldContain("No step could be named");
    }

    [Fact]
    public void Of_Japanese_SpeaksJapanese()
    {
        UseCulture("ja");

        RotationVerdict.Of(Progress.Of(RotationOutcome.Unknown)).ShouldNotBeNull().Outcome.ShouldContain("判断できません");
    }
}
