using System.Collections.Immutable;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Incidents;

/// <summary>Where a step stands.</summary>
public enum StepStanding
{
    /// <summary>Steps before it come first.</summary>
    Later,
    /// <summary>It can be done now.</summary>
    Ready,
    /// <summary>Asked for; it waits for its turn.</summary>
    Queued,
    Running,
    /// <summary>It needs time or a proof, not a person.</summary>
    Waiting,
    Done,
    Failed,
    Skipped,
}

/// <summary>A step with its standing.</summary>
/// <param name="TickedBy">The entry that ticked it.</param>
public sealed record StepView(EmergencyStep Step, StepStanding Standing, IncidentEntry? TickedBy)
{
    public bool IsOver => Standing is StepStanding.Done or StepStanding.Skipped;
}

/// <summary>A rotation with what is seen of it now.</summary>
/// <param name="Progress">The watch; <see langword="null"/> when it is not watched, or ended long ago.</param>
/// <param name="Waits">What it waits for, when it was asked for.</param>
/// <param name="Uptake">One for each consumer.</param>
public sealed record RoundView(IncidentRound Round, RotationProgress? Progress, ImmutableArray<TurnWait> Waits, ImmutableArray<Uptake> Uptake);

/// <summary>The version that is AWSCURRENT, and who has it.</summary>
/// <param name="Since">When the rotation that made it ended (UTC).</param>
/// <param name="Uptake">One for each consumer.</param>
public sealed record HeldVersion(EmergencySecret Secret, string VersionId, DateTimeOffset Since, ImmutableArray<Uptake> Uptake);

/// <summary>An incident with everything that is seen now: what the board shows.</summary>
public sealed record IncidentView(Incident Incident, ImmutableArray<RoundView> Rounds, ImmutableArray<StepView> Steps)
{
    /// <summary>Where nothing is rotated: who has the versions that are AWSCURRENT.</summary>
    public ImmutableArray<HeldVersion> Held { get; init; } = [];

    /// <summary>What a person would do next; <see langword="null"/> when nothing is left but to wait, or to close it.</summary>
    public StepView? Next => Incident.IsOpen
        ? Steps.FirstOrDefault(step => step.Standing == StepStanding.Failed) ?? Steps.FirstOrDefault(step => step.Standing == StepStanding.Ready)
        : null;

    /// <summary>Whether every step is over.</summary>
    public bool IsComplete => Steps.All(step => step.IsOver);

    public RoundView RoundOf(IncidentRound round) => Rounds.First(one => one.Round == round);

    /// <summary>Whether the steps before this rotation are over.</summary>
    public bool MayStart(IncidentRound round) =>
        Steps.FirstOrDefault(step => step.Step is { Doer: StepDoer.Console } one && one.Secret == round.Secret.Arn && one.Round == round.Number) is not { Standing: StepStanding.Later };
}
