using Keyturn.Operations.Audit;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Rotations;

/// <summary>Everything that a person is told before a change, in the order in which it is read.</summary>
public sealed class RotationEffectsTests
{
    private static readonly RotationRules Nightly = new(null, "cron(0 2 * * ? *)", "3h");

    [Theory]
    [InlineData(AuditAction.RotateNow, RotationState.Healthy, "NewVersion CurrentBecomesPrevious PreviousLosesLabel ConsumersSingleUser DatabaseNotUndone")]
    [InlineData(AuditAction.RotateNow, RotationState.Off, "NewVersion CurrentBecomesPrevious PreviousLosesLabel ConsumersSingleUser DatabaseNotUndone TurnsScheduleOn")]
    [InlineData(AuditAction.RotateNow, RotationState.Managed, "ConsumersManaged DatabaseNotUndone")]
    [InlineData(AuditAction.TestRotation, RotationState.Healthy, "TestOnly TestProves TestProvesNot KeepsScheduleOn")]
    [InlineData(AuditAction.TestRotation, RotationState.Off, "TestOnly TestProves TestProvesNot TurnsScheduleOn")]
    [InlineData(AuditAction.StopRotation, RotationState.Healthy, "StopEnds StopTurnsOff StopUndoesNothing")]
    [InlineData(AuditAction.StopRotation, RotationState.Stuck, "StopEnds StopTurnsOff StopKeepsPending StopUndoesNothing")]
    [InlineData(AuditAction.RestoreSchedule, RotationState.Off, "RestoreReusesRules TestOnly")]
    public void Of_Action_TellsWhatItDoes(AuditAction action, RotationState state, string expected) =>
        Codes(RotationEffects.Of(action, Facts(A.Secret(state: state)))).ShouldBe(expected);

    [Fact]
    public void Of_RotateNow_NamesTheVersionsThatMove()
    {
        var effects = RotationEffects.Of(AuditAction.RotateNow, Facts(A.Secret()));
        effects[1].ShouldBe(Say("CurrentBecomesPrevious", A.Version(1)));
        effects[2].ShouldBe(Say("PreviousLosesLabel", A.Version(0)));
    }

    [Fact]
    public void Of_FirstRotation_MovesNoPreviousLabel() =>
        Codes(RotationEffects.Of(AuditAction.RotateNow, Facts(A.Secret(stages: [(A.Version(1), [VersionStage.Current])]))))
            .ShouldBe("NewVersion CurrentBecomesPrevious ConsumersSingleUser DatabaseNotUndone");

    [Fact]
    public void Of_Stop_NamesTheVersionThatKeepsItsLabel() =>
        RotationEffects.Of(AuditAction.StopRotation, Facts(A.Secret(state: RotationState.Stuck)))[2].ShouldBe(Say("StopKeepsPending", A.Version(2)));

    [Fact]
    public void Of_Restore_NamesTheRulesThatAwsReuses()
    {
        Restored(new RotationRules(7, null, null)).ShouldBe(Say("RestoreReusesRules", "rate(7 days)"));
        Restored(Nightly).ShouldBe(Say("RestoreReusesRules", "cron(0 2 * * ? *)"));
        Restored(null).ShouldBe(Say("RestoreReusesUnknownRules"));

        static Sentence Restored(RotationRules? rules) => RotationEffects.Of(AuditAction.RestoreSchedule, Facts(A.Secret() with { RotationRules = rules }))[0];
    }

    [Theory]
    [InlineData(AuditAction.StopRotation, RotationState.Healthy, "")]
    [InlineData(AuditAction.StopRotation, RotationState.Stuck, "WarnStopInFlight")]
    [InlineData(AuditAction.RotateNow, RotationState.Healthy, "")]
    [InlineData(AuditAction.TestRotation, RotationState.Healthy, "WarnPlannedMayFire")]
    [InlineData(AuditAction.RestoreSchedule, RotationState.Off, "WarnPlannedMayFire")]
    public void Warnings_Action_TellsWhatIsWorthKnowing(AuditAction action, RotationState state, string expected) =>
        Codes(RotationEffects.Warnings(action, Facts(A.Secret(state: state)))).ShouldBe(expected);

    [Fact]
    public void Warnings_StopWhileWatched_IsInFlight() =>
        Codes(RotationEffects.Warnings(AuditAction.StopRotation, Facts(A.Secret()) with { Evidence = new RotationEvidence([], A.Version(2)) })).ShouldBe("WarnStopInFlight");

    [Theory]
    [InlineData(RotationEventKind.Failed, "WarnLastFailed")]
    [InlineData(RotationEventKind.Succeeded, "")]
    [InlineData(RotationEventKind.Abandoned, "")]
    public void Warnings_NewestEnd_Decides(RotationEventKind newest, string expected) =>
        Codes(RotationEffects.Warnings(AuditAction.RotateNow, Facts(
            A.Secret(),
            A.Event(RotationEventKind.Failed, A.Moment.AddHours(-3)),
            A.Event(newest, A.Moment.AddHours(-2)),
            A.Event(RotationEventKind.Started, A.Moment.AddHours(-1))))).ShouldBe(expected);

    [Fact]
    public void Warnings_LastFailed_SaysWhenInUtc() =>
        RotationEffects.Warnings(AuditAction.RotateNow, Facts(A.Secret(), A.Event(RotationEventKind.Failed, A.Moment.AddHours(-3))))[0]
            .ShouldBe(Say("WarnLastFailed", A.Moment.AddHours(-3).UtcDateTime));

    [Theory]
    [InlineData(-61, "")]
    [InlineData(-60, "WarnWindowOpen")]
    [InlineData(119, "WarnWindowOpen")]
    [InlineData(120, "")]
    public void Warnings_OpenWindow_IsToldWhileItIsOpen(int minutes, string expected) =>
        Codes(RotationEffects.Warnings(AuditAction.RotateNow, Facts(A.Secret(rules: Nightly) with { NextRotation = null }) with { Now = A.Moment.AddMinutes(minutes) })).ShouldBe(expected);

    [Fact]
    public void Warnings_OpenWindowButRotationOff_IsNotTold() =>
        Codes(RotationEffects.Warnings(AuditAction.RotateNow, Facts(A.Secret(state: RotationState.Off, rules: Nightly)))).ShouldBe("");

    [Theory]
    [InlineData("Sourced by CyberArk")]
    [InlineData("sourcedby")]
    [InlineData("managed-by-vault")]
    [InlineData("External-Secrets")]
    public void Warnings_SynchronisedSecret_NamesTheTag(string tag) =>
        RotationEffects.Warnings(AuditAction.RotateNow, Facts(A.Secret(tags: [("a", "b"), (tag, "x")]))).ShouldBe([Say("WarnSynchronised", $"{tag}=x")]);

    private static Sentence Say(string code, params object[] arguments) => RotationSentences.Book.Say(code, arguments);

    private static PreflightFacts Facts(Secret secret, params RotationEvent[] events) =>
        new(SecretArn.Parse(secret.Arn), secret, new RotationEvidence([.. events], null), A.Moment);

    private static string Codes(IEnumerable<Sentence> sentences) => string.Join(' ', sentences.Select(sentence => sentence.Code));
}
