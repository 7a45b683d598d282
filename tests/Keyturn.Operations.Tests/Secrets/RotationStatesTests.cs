using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Secrets;

public sealed class RotationStatesTests
{
    [Theory]
    [InlineData(RotationState.Healthy)]
    [InlineData(RotationState.DueSoon)]
    [InlineData(RotationState.Overdue)]
    [InlineData(RotationState.Stuck)]
    [InlineData(RotationState.Off)]
    [InlineData(RotationState.Never)]
    [InlineData(RotationState.Managed)]
    [InlineData(RotationState.Replica)]
    [InlineData(RotationState.ScheduledForDeletion)]
    public void Derive_FactsAlone_GiveTheState(RotationState state) => Derive(A.Secret(state: state)).ShouldBe(state);

    [Fact]
    public void Derive_PendingOnCurrent_IsNotStuck() =>
        Derive(A.Secret(stages: [(A.Version(1), ["AWSPENDING", "AWSCURRENT"])])).ShouldBe(RotationState.Healthy);

    [Fact]
    public void Derive_PendingWithoutCurrent_IsStuck() =>
        Derive(A.Secret(stages: [(A.Version(1), ["AWSPENDING"])])).ShouldBe(RotationState.Stuck);

    [Fact]
    public void Derive_Watched_IsRotating() =>
        RotationStates.Derive(A.Secret(state: RotationState.Stuck), A.Region, new RotationEvidence([], A.Version(2)), A.Moment).ShouldBe(RotationState.Rotating);

    [Theory]
    [InlineData(-1, RotationState.Rotating)]
    [InlineData(-59, RotationState.Rotating)]
    [InlineData(-60, RotationState.Stuck)]
    public void Derive_StartedWithoutEnd_RotatesWithinTheBound(int minutes, RotationState expected) =>
        Derive(A.Secret(state: RotationState.Stuck), Event(RotationEventKind.Started, minutes)).ShouldBe(expected);

    [Fact]
    public void Derive_StartedForAnotherVersion_IsStuck() =>
        Derive(A.Secret(state: RotationState.Stuck), A.Event(RotationEventKind.Started, A.Moment.AddMinutes(-1), A.Version(9))).ShouldBe(RotationState.Stuck);

    [Fact]
    public void Derive_StartedButTurnedOff_IsStuck() =>
        Derive(A.Secret(state: RotationState.Stuck) with { RotationEnabled = false }, Event(RotationEventKind.Started, -1)).ShouldBe(RotationState.Stuck);

    [Fact]
    public void Derive_StartedAndNothingPending_IsNotRotating() =>
        Derive(A.Secret(), Event(RotationEventKind.Started, -1)).ShouldBe(RotationState.Healthy);

    [Theory]
    [InlineData(RotationEventKind.Failed, RotationState.Failed)]
    [InlineData(RotationEventKind.Abandoned, RotationState.Failed)]
    [InlineData(RotationEventKind.Succeeded, RotationState.Stuck)]
    [InlineData(RotationEventKind.TestFailed, RotationState.Stuck)]
    public void Derive_NewestEnd_Decides(RotationEventKind kind, RotationState expected) =>
        Derive(A.Secret(state: RotationState.Stuck), Event(RotationEventKind.Failed, -90, 8), Event(RotationEventKind.Succeeded, -80, 8), Event(kind, -10)).ShouldBe(expected);

    [Fact]
    public void Derive_FailedThenStartedAgain_IsRotating() =>
        Derive(A.Secret(state: RotationState.Stuck), Event(RotationEventKind.Failed, -10), Event(RotationEventKind.Started, -1)).ShouldBe(RotationState.Rotating);

    [Fact]
    public void Derive_FailedVersionIsCurrentNow_WasOvercome() =>
        Derive(A.Secret(), A.Event(RotationEventKind.Failed, A.Moment.AddMinutes(-5), A.Version(1))).ShouldBe(RotationState.Healthy);

    [Fact]
    public void Derive_RotatedAfterTheFailure_WasOvercome() =>
        Derive(A.Secret() with { LastRotated = A.Moment.AddMinutes(-1) }, Event(RotationEventKind.Failed, -5)).ShouldBe(RotationState.Healthy);

    [Fact]
    public void Derive_FailedThenTurnedOff_IsOffUnlessPendingIsLeft()
    {
        Derive(A.Secret(state: RotationState.Off), Event(RotationEventKind.Failed, -5)).ShouldBe(RotationState.Off);
        Derive(A.Secret(state: RotationState.Stuck) with { RotationEnabled = false }, Event(RotationEventKind.Failed, -5)).ShouldBe(RotationState.Failed);
    }

    [Theory]
    [InlineData(24 * 60, RotationState.DueSoon)]
    [InlineData(24 * 60 + 1, RotationState.Healthy)]
    [InlineData(0, RotationState.DueSoon)]
    [InlineData(-1, RotationState.Overdue)]
    public void Derive_NextRotation_ByTheMinute(int minutes, RotationState expected) =>
        Derive(A.Secret() with { NextRotation = A.Moment.AddMinutes(minutes) }).ShouldBe(expected);

    [Fact]
    public void Derive_NoNextRotation_CountsFromTheLastOne()
    {
        Derive(A.Secret() with { NextRotation = null, LastRotated = A.Moment.AddDays(-31) }).ShouldBe(RotationState.Overdue);
        Derive(A.Secret() with { NextRotation = null, LastRotated = A.Moment.AddDays(-29.5) }).ShouldBe(RotationState.DueSoon);
        Derive(A.Secret() with { NextRotation = null, LastRotated = null, Created = A.Moment.AddDays(-40) }).ShouldBe(RotationState.Overdue);
    }

    [Fact]
    public void Derive_Managed_ShowsItsTroublesToo()
    {
        var managed = A.Secret(state: RotationState.Managed);
        Derive(managed with { NextRotation = A.Moment.AddDays(-1) }).ShouldBe(RotationState.Overdue);
        Derive(managed with { RotationEnabled = false }).ShouldBe(RotationState.Off);
        Derive(managed with { RotationEnabled = null }).ShouldBe(RotationState.Managed);
        Derive(managed, Event(RotationEventKind.Failed, -5)).ShouldBe(RotationState.Failed);
        Derive(managed, Event(RotationEventKind.Started, -5)).ShouldBe(RotationState.Rotating);
    }

    /// <summary>A managing service shows no AWSPENDING: its rotation runs from the event on, until a later LastRotatedDate.</summary>
    [Theory]
    [InlineData(-6, RotationState.Rotating)]
    [InlineData(-5, RotationState.Rotating)]
    [InlineData(-4, RotationState.Managed)]
    public void Derive_ManagedAndStarted_RotatesUntilRotatedLater(int rotated, RotationState expected) =>
        Derive(A.Secret(state: RotationState.Managed) with { LastRotated = A.Moment.AddMinutes(rotated) }, Event(RotationEventKind.Started, -5)).ShouldBe(expected);

    [Fact]
    public void Derive_ManagedWithAPendingVersion_IsNotStuck() =>
        Derive(A.Secret(state: RotationState.Managed) with { StagesByVersion = A.Secret(state: RotationState.Stuck).StagesByVersion }).ShouldBe(RotationState.Managed);

    [Fact]
    public void RunningVersion_BySource_IsPendingOrTheEvents()
    {
        var started = Event(RotationEventKind.Started, -5);
        var (own, managed) = (A.Secret(state: RotationState.Stuck), A.Secret(state: RotationState.Managed));
        RotationStates.RunningVersion(own, [started], A.Moment).ShouldBe(A.Version(2));
        RotationStates.RunningVersion(own, [started with { VersionId = null }], A.Moment).ShouldBe(A.Version(2));
        RotationStates.RunningVersion(own, [], A.Moment).ShouldBeNull();
        RotationStates.RunningVersion(managed, [started], A.Moment).ShouldBe(A.Version(2));
        RotationStates.RunningVersion(managed, [started with { VersionId = null }], A.Moment).ShouldBe(started.EventId);
        RotationStates.RunningVersion(managed with { RotationEnabled = false }, [started], A.Moment).ShouldBeNull();
        RotationStates.RunningVersion(managed with { StagesByVersion = A.Stages(("other", ["AWSPENDING"])) }, [started], A.Moment).ShouldBeNull();
    }

    [Theory]
    [InlineData(RotationEventKind.Succeeded)]
    [InlineData(RotationEventKind.Failed)]
    [InlineData(RotationEventKind.Abandoned)]
    public void RunningVersion_EndedSince_IsNone(RotationEventKind end) =>
        RotationStates.RunningVersion(A.Secret(state: RotationState.Stuck), [Event(RotationEventKind.Started, -5), Event(end, -4)], A.Moment).ShouldBeNull();

    [Theory]
    [InlineData(RotationEventKind.TestStarted)]
    [InlineData(RotationEventKind.TestSucceeded)]
    [InlineData(RotationEventKind.TestFailed)]
    public void RunningVersion_TestedSince_StillRuns(RotationEventKind test) =>
        RotationStates.RunningVersion(A.Secret(state: RotationState.Stuck), [Event(RotationEventKind.Started, -5), Event(test, -4)], A.Moment).ShouldBe(A.Version(2));

    [Fact]
    public void StrayPending_OnlyApartFromCurrent_IsNamed()
    {
        RotationStates.StrayPending(A.Secret()).ShouldBeNull();
        RotationStates.StrayPending(A.Secret(state: RotationState.Stuck)).ShouldBe(A.Version(2));
        RotationStates.StrayPending(A.Secret(stages: [(A.Version(1), ["AWSPENDING", "AWSCURRENT"])])).ShouldBeNull();
    }

    /// <summary>A failure is not overcome by a rotation of its own moment, nor where nobody knows which version failed and none is current.</summary>
    [Fact]
    public void Derive_FailureNotOvercome_StaysFailed()
    {
        Derive(A.Secret() with { LastRotated = A.Moment.AddMinutes(-5) }, Event(RotationEventKind.Failed, -5)).ShouldBe(RotationState.Failed);
        Derive(A.Secret(stages: [(A.Version(0), ["AWSPREVIOUS"])]), Event(RotationEventKind.Failed, -5) with { VersionId = null }).ShouldBe(RotationState.Failed);
    }

    [Fact]
    public void Derive_NothingSaysWhen_IsHealthy()
    {
        Derive(A.Secret() with { NextRotation = null, RotationRules = null }).ShouldBe(RotationState.Healthy);
        Derive(A.Secret() with { NextRotation = null, RotationRules = new RotationRules(null, "rate(1 day)", null) }).ShouldBe(RotationState.Healthy);
        Derive(A.Secret() with { NextRotation = null, LastRotated = null, Created = null }).ShouldBe(RotationState.Healthy);
    }

    [Fact]
    public void Derive_PrimaryRegionIsOurs_IsNoReplica() => Derive(A.Secret() with { PrimaryRegion = A.Region }).ShouldBe(RotationState.Healthy);

    [Fact]
    public void NextChange_Schedule_IsADayBeforeThenTheDate()
    {
        var secret = A.Secret() with { NextRotation = A.Moment.AddDays(3) };
        RotationStates.NextChange(secret, [], A.Moment).ShouldBe(A.Moment.AddDays(2));
        RotationStates.NextChange(secret, [], A.Moment.AddDays(2)).ShouldBe(A.Moment.AddDays(3));
        RotationStates.NextChange(secret, [], A.Moment.AddDays(3)).ShouldBeNull();
        RotationStates.NextChange(secret, [Event(RotationEventKind.Started, -10)], A.Moment).ShouldBe(A.Moment.AddMinutes(50));
    }

    [Fact]
    public void NextChange_TurnedOffOrNeverSetUp_IsNone()
    {
        RotationStates.NextChange(A.Secret() with { RotationEnabled = false }, [], A.Moment).ShouldBeNull();
        RotationStates.NextChange(A.Secret(state: RotationState.Never) with { NextRotation = A.Moment.AddDays(3) }, [], A.Moment).ShouldBeNull();
        RotationStates.NextChange(A.Secret(state: RotationState.Managed) with { RotationEnabled = null }, [], A.Moment).ShouldBe(A.Moment.AddDays(19));
    }

    /// <summary>Of several moments the first counts; a run whose bound has passed, or that has ended, changes nothing any more.</summary>
    [Fact]
    public void NextChange_RunAndSchedule_IsTheEarlier()
    {
        var due = A.Secret() with { NextRotation = A.Moment.AddMinutes(20) };
        RotationStates.NextChange(due, [Event(RotationEventKind.Started, -10)], A.Moment).ShouldBe(A.Moment.AddMinutes(20));
        RotationStates.NextChange(due, [Event(RotationEventKind.Started, -45)], A.Moment).ShouldBe(A.Moment.AddMinutes(15));
        RotationStates.NextChange(due, [Event(RotationEventKind.Started, -60)], A.Moment).ShouldBe(A.Moment.AddMinutes(20));
        RotationStates.NextChange(due, [Event(RotationEventKind.Started, -45), Event(RotationEventKind.Succeeded, -44)], A.Moment).ShouldBe(A.Moment.AddMinutes(20));
    }

    [Theory]
    [InlineData("SecretsManagerRDSPostgreSQLRotationMultiUser", null, "x", "postgres")]
    [InlineData(null, null, "prod/oracle/hr", "oracle")]
    [InlineData(null, "MSSQL", "prod/oracle/hr", "sqlserver")]
    [InlineData("rotate-mariadb", null, "mysql-like", "mariadb")]
    [InlineData(null, "nonsense", "plain", null)]
    public void EngineOf_TagThenFunctionThenName(string? function, string? tag, string name, string? expected) =>
        EngineGuess.Of(A.Secret(name, function: function, tags: tag is null ? [] : [("DB-Engine", tag)])).ShouldBe(expected);

    private static RotationState Derive(Secret secret, params RotationEvent[] events) =>
        RotationStates.Derive(secret, A.Region, new RotationEvidence([.. events], null), A.Moment);

    private static RotationEvent Event(RotationEventKind kind, int minutes, int version = 2) => A.Event(kind, A.Moment.AddMinutes(minutes), A.Version(version));
}
