using System.Collections.Immutable;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Rotations;

/// <summary>The four steps, as the function receives their names.</summary>
public enum RotationStep
{
    CreateSecret,
    SetSecret,
    TestSecret,
    FinishSecret,
}

/// <summary>What evidence says of a step. Silence is <see cref="NotSeen"/>, never done.</summary>
public enum StepState
{
    NotSeen,
    Running,
    Done,
    Failed,
}

public enum RotationOutcome
{
    /// <summary>No end was seen yet.</summary>
    Running,
    Succeeded,
    Failed,
    Abandoned,
    /// <summary>Stopped with CancelRotateSecret.</summary>
    Stopped,
    /// <summary>The watch ended without seeing an end.</summary>
    Unknown,
}

/// <summary>One step of one attempt, with the lines that were written under it.</summary>
/// <param name="Attempts">How often the step was invoked; AWS retries with the same token.</param>
/// <param name="Evidence">The line or event that decided <paramref name="State"/>; <see langword="null"/> while not seen.</param>
public sealed record StepProgress(
    RotationStep Step,
    StepState State,
    DateTimeOffset? Started,
    DateTimeOffset? Ended,
    int Attempts,
    string? Evidence,
    ImmutableArray<LogEvent> Lines);

/// <summary>One rotation, as far as it was seen. Immutable; replaced on every change.</summary>
public sealed record RotationProgress
{
    public required SecretArn Secret { get; init; }

    /// <summary>The version being made, which is our ClientRequestToken.</summary>
    public required string VersionId { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required DateTimeOffset? Ended { get; init; }

    public required RotationOutcome Outcome { get; init; }

    /// <summary>Always four, in order. For a test rotation only testSecret moves.</summary>
    public required ImmutableArray<StepProgress> Steps { get; init; }

    /// <summary>The step that failed last and was not done since; AWS may be trying again while <see cref="Outcome"/> is Running.</summary>
    public RotationStep? LastFailedStep { get; init; }

    /// <summary>Lines of this rotation that belong to no step (yet).</summary>
    public required ImmutableArray<LogEvent> OtherLines { get; init; }

    /// <summary>Labels by version as last described.</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<string>> StagesByVersion { get; init; }

    public required bool IsTest { get; init; }

    public required TimeSpan? TypicalDuration { get; init; }

    /// <summary>Lines that were dropped from the front because the ring is full.</summary>
    public required int DroppedLines { get; init; }

    /// <summary>Trouble while watching, for instance logs that may not be read; the watch goes on.</summary>
    public required ImmutableArray<OperationError> Troubles { get; init; }

    /// <summary>RotationFailed's own words, when the event arrived.</summary>
    public required RotationEvent? FinalEvent { get; init; }

    /// <summary>When AWS was last asked (UTC).</summary>
    public required DateTimeOffset AsOf { get; init; }
}
