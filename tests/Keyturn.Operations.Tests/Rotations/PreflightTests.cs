using Keyturn.Operations.Audit;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class PreflightTests
{
    [Theory]
    [InlineData(RotationState.Healthy, "")]
    [InlineData(RotationState.Overdue, "")]
    [InlineData(RotationState.Off, "")]
    [InlineData(RotationState.Managed, "")]
    [InlineData(RotationState.Never, "BlockNoFunction")]
    [InlineData(RotationState.Stuck, "BlockStuckPending")]
    [InlineData(RotationState.Replica, "BlockReplica")]
    [InlineData(RotationState.ScheduledForDeletion, "BlockDeleted")]
    public void Blockers_RotateAndTest_ByState(RotationState state, string expected)
    {
        Codes(AuditAction.RotateNow, Facts(A.Secret(state: state))).ShouldBe(expected);
        Codes(AuditAction.TestRotation, Facts(A.Secret(state: state))).ShouldBe(expected);
    }

    [Fact]
    public void Blockers_WatchedRotation_NamesItsVersion()
    {
        var facts = Facts(A.Secret(state: RotationState.Stuck)) with { Evidence = new RotationEvidence([], A.Version(2)) };
        Preflight.Blockers(AuditAction.RotateNow, facts).ShouldBe([RotationSentences.Book.Say("BlockAlreadyRotating", A.Version(2))]);
    }

    [Fact]
    public void Blockers_StartedLatelyWithoutEnd_IsRotating() =>
        Codes(AuditAction.RotateNow, Facts(A.Secret(state: RotationState.Stuck), A.Event(RotationEventKind.Started, A.Moment.AddMinutes(-3), A.Version(2))))
            .ShouldBe("BlockAlreadyRotating");

    [Fact]
    public void Blockers_PendingOnCurrent_IsNoBlocker() =>
        Codes(AuditAction.RotateNow, Facts(A.Secret(stages: [(A.Version(1), ["AWSCURRENT", "AWSPENDING"])]))).ShouldBe("");

    [Fact]
    public void Blockers_PrimaryOfReplicas_IsNoBlocker() =>
        Codes(AuditAction.RotateNow, Facts(A.Secret() with { PrimaryRegion = A.Region })).ShouldBe("");

    [Fact]
    public void Blockers_PartnerSecretWithoutFunction_IsAllowed() =>
        Codes(AuditAction.RotateNow, Facts(A.Secret(function: null) with { Type = "Salesforce" })).ShouldBe("");

    [Fact]
    public void Blockers_StopOfDeleted_IsBlocked() =>
        Codes(AuditAction.StopRotation, Facts(A.Secret(state: RotationState.ScheduledForDeletion))).ShouldBe("BlockDeleted");

    [Theory]
    [InlineData("rotate-multi-user-pg", "ConsumersAlternating")]
    [InlineData("my-rotator", "ConsumersUnknown")]
    public void EffectsOf_Strategy_TellsWhatConsumersSee(string function, string expected) =>
        RotationEffects.Of(AuditAction.RotateNow, Facts(A.Secret(function: function))).Select(effect => effect.Code).ShouldContain(expected);

    [Fact]
    public void EffectsOf_Managed_NamesNoLabels() =>
        RotationEffects.Of(AuditAction.RotateNow, Facts(A.Secret(state: RotationState.Managed))).Select(effect => effect.Code).ShouldBe(["ConsumersManaged", "DatabaseNotUndone"]);

    [Fact]
    public void EffectsOf_RotationOff_TurnsTheScheduleOn() =>
        RotationEffects.Of(AuditAction.RotateNow, Facts(A.Secret(state: RotationState.Off)))[^1].Code.ShouldBe("TurnsScheduleOn");

    [Fact]
    public void Warnings_LeakFailureWindowAndSynchroniser_AreTold()
    {
        var secret = A.Secret(function: "multi-user", rules: new RotationRules(null, "cron(0 2 * * ? *)", "3h"), tags: [("sourcedby", "vault")]);
        var facts = Facts(secret, A.Event(RotationEventKind.Failed, A.Moment.AddHours(-1)));
        RotationEffects.Warnings(AuditAction.RotateNow, facts).Select(warning => warning.Code)
            .ShouldBe(["WarnLeakNeedsTwo", "WarnLastFailed", "WarnWindowOpen", "WarnSynchronised"]);
        RotationEffects.Warnings(AuditAction.TestRotation, facts).Select(warning => warning.Code).ShouldBe(["WarnWindowOpen", "WarnSynchronised"]);
    }

    [Fact]
    public void Warnings_NothingSpecial_AreNone() => RotationEffects.Warnings(AuditAction.RotateNow, Facts(A.Secret())).ShouldBeEmpty();

    private static PreflightFacts Facts(Secret secret, params RotationEvent[] events) =>
        new(SecretArn.Parse(secret.Arn), secret, new RotationEvidence([.. events], null), A.Moment);

    private static string Codes(AuditAction action, PreflightFacts facts) =>
        string.Join(' ', Preflight.Blockers(action, facts).Select(blocker => blocker.Code));
}
