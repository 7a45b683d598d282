using System.Collections.Immutable;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Incidents;

/// <summary>Puts an incident's record and what is seen now together.</summary>
public sealed class IncidentViews(IncidentUptake uptake, RotationFeed rotations, EstateFeed estate)
{
    public IncidentView Of(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var own = incident.Secrets.Select(secret => secret.Arn.Value).ToHashSet(StringComparer.Ordinal);
        var rotating = rotations.Current.Where(progress => progress.Outcome == RotationOutcome.Running && !own.Contains(progress.Secret.Value)).Select(progress => progress.Secret.Value).ToImmutableHashSet(StringComparer.Ordinal);
        var turns = incident.Order.Turns(incident.Opened.Purpose, (secret, round) => incident.Round(secret, round).Phase, rotating);
        ImmutableArray<RoundView> rounds =
        [
            .. incident.Rounds.Select(round => new RoundView(
                round,
                round.Requested?.VersionId is { } version ? rotations.Find(round.Secret.Arn, version) : null,
                turns.FirstOrDefault(turn => turn.Secret == round.Secret && turn.Round == round.Number)?.Waits ?? [],
                uptake.Of(incident, round))),
        ];

        // Steps come after those that they follow, so that one pass is enough.
        var over = new HashSet<string>(StringComparer.Ordinal);
        var steps = ImmutableArray.CreateBuilder<StepView>(incident.Steps.Length);
        foreach (var step in incident.Steps)
        {
            var view = new StepView(step, StandingOf(incident, rounds, step, step.After.All(over.Contains)), incident.Ticks.GetValueOrDefault(step.Id));
            if (view.IsOver)
                over.Add(step.Id);
            steps.Add(view);
        }

        return new(incident, rounds, steps.MoveToImmutable()) { Held = uptake.Held(incident) };
    }

    private StepStanding StandingOf(Incident incident, ImmutableArray<RoundView> rounds, EmergencyStep step, bool isTurn)
    {
        if (incident.Ticks.ContainsKey(step.Id))
            return StepStanding.Done;
        if (step.Doer == StepDoer.Person)
            return isTurn ? StepStanding.Ready : StepStanding.Later;

        var round = rounds.First(one => one.Round.Secret.Arn == step.Secret && one.Round.Number == step.Round);
        return step.Kind switch
        {
            EmergencyStepKind.AwaitConsumers => OfConsumers(incident, round),
            EmergencyStepKind.ScheduleOn => OfSchedule(round),
            _ => OfRotation(round.Round.Phase, isTurn),
        };
    }

    private static StepStanding OfRotation(RoundPhase phase, bool isTurn) => phase switch
    {
        RoundPhase.NotAsked => isTurn ? StepStanding.Ready : StepStanding.Later,
        RoundPhase.Asked => StepStanding.Queued,
        RoundPhase.Sending or RoundPhase.Running => StepStanding.Running,
        RoundPhase.Succeeded => StepStanding.Done,
        RoundPhase.Failed => StepStanding.Failed,
        _ => StepStanding.Skipped,
    };

    private static StepStanding OfConsumers(Incident incident, RoundView round) =>
        round.Round.Phase == RoundPhase.Skipped || incident.FindRound(round.Round.Secret.Arn.Value, round.Round.Number + 1) is { Phase: not RoundPhase.NotAsked } ? StepStanding.Skipped
        : round.Round.Phase != RoundPhase.Succeeded ? StepStanding.Later
        : Uptake.AllMayGoOn(round.Uptake) ? StepStanding.Done
        : StepStanding.Waiting;

    private StepStanding OfSchedule(RoundView round) => round.Round.Phase switch
    {
        RoundPhase.Succeeded or RoundPhase.Skipped => estate.SecretOf(round.Round.Secret.Arn) is { RotationEnabled: true, NextRotation: not null } ? StepStanding.Done : StepStanding.Waiting,
        _ => StepStanding.Later,
    };
}
