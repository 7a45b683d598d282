using System.Globalization;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Incidents;
using Keyturn.Operations.Rotations;
using Keyturn.Testing;
using Keyturn.Web.Features.Incidents;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Tests.Features.Incidents;

public sealed class IncidentPartsTests
{
    [Theory]
    [InlineData(EmergencyPurpose.FailedSchedule, EmergencyStepKind.Diagnose, "?tab=attempts")]
    [InlineData(EmergencyPurpose.FailedSchedule, EmergencyStepKind.Repair, "?tab=versions")]
    [InlineData(EmergencyPurpose.FailedSchedule, EmergencyStepKind.ScheduleOn, "?tab=rotation")]
    [InlineData(EmergencyPurpose.Outage, EmergencyStepKind.FindDatabaseVersion, "?tab=versions")]
    [InlineData(EmergencyPurpose.Outage, EmergencyStepKind.RefreshConsumers, "?tab=readiness")]
    [InlineData(EmergencyPurpose.Leak, EmergencyStepKind.PurgeParameters, "/parameters")]
    [InlineData(EmergencyPurpose.Leak, EmergencyStepKind.KillSessions, null)]
    public void StepLink_LeadsToWhereTheStepIsDoneOrSeen(EmergencyPurpose purpose, EmergencyStepKind kind, string? end)
    {
        var step = Procedures.Of(purpose, [new(A.Arn(), RotationStrategy.SingleUser, "postgres")]).First(one => one.Kind == kind);

        (StepLink.Of(step)?.EndsWith(end ?? "", StringComparison.Ordinal)).ShouldBe(end is null ? null : true);
    }

    [Theory]
    [InlineData(RoundPhase.Running, Tone.Info)]
    [InlineData(RoundPhase.Succeeded, Tone.Good)]
    [InlineData(RoundPhase.Failed, Tone.Bad)]
    [InlineData(RoundPhase.Skipped, Tone.Neutral)]
    public void Look_OfAPhase_NeverCallsGoodWhatIsNotOver(RoundPhase phase, Tone tone) => IncidentLook.Of(phase).Tone.ShouldBe(tone);

    [Fact]
    public void Look_OfUptake_IsGoodForAProofAlone()
    {
        var consumer = new BlastConsumer("web", "web", null, null, HoldKind.Unknown, BlastSource.Seen);

        Enum.GetValues<UptakeState>().Where(state => IncidentLook.Of(new Uptake(consumer, state, state == UptakeState.Unknowable ? UptakeGap.NoPrincipal : UptakeGap.None, null, false, null, true)).Tone == Tone.Good)
            .ShouldBe([UptakeState.Taken]);
    }

    [Fact]
    public void Looks_OfEveryPhaseAndStanding_HaveWordsOfTheirOwn()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            Enum.GetValues<RoundPhase>().Select(phase => IncidentLook.Of(phase).Text).ShouldBeUnique();
            Enum.GetValues<StepStanding>().Select(standing => IncidentLook.Of(standing).Text).ShouldBeUnique();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
