using System.Collections.Immutable;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Attempts;

/// <summary>
/// One rotation of one secret from its request to its end, AWS's own retries included: they carry the same version id.
/// Joined from what CloudTrail, the labels and the function's log tell; what none of them told stays unknown.
/// </summary>
public sealed record Attempt
{
    public required SecretArn Secret { get; init; }

    /// <summary>The version being made; <see langword="null"/> where no source names it.</summary>
    public required string? VersionId { get; init; }

    /// <summary>RotateSecret with RotateImmediately=false: only testSecret ran.</summary>
    public required bool IsTest { get; init; }

    public required AttemptTrigger Trigger { get; init; }

    /// <summary>ARN of whoever called RotateSecret, as CloudTrail names it; <see langword="null"/> for the schedule, or while its event has not arrived.</summary>
    public string? Actor { get; init; }

    /// <summary>The person behind an assumed role: its source identity, if the session has one.</summary>
    public string? SourceIdentity { get; init; }

    /// <summary>Time of the first sign (UTC): the request, RotationStarted, or the first log line.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary><see langword="null"/> while no end was seen.</summary>
    public required DateTimeOffset? Ended { get; init; }

    public required RotationOutcome Outcome { get; init; }

    /// <summary>Always four, in order.</summary>
    public required ImmutableArray<StepProgress> Steps { get; init; }

    /// <summary>How often AWS began again with the same version; 0 when the first try was the only one.</summary>
    public int Retries { get; init; }

    /// <summary>Service events of this version, oldest first.</summary>
    public ImmutableArray<RotationEvent> Events { get; init; } = [];

    /// <summary>API calls on the secret between start and end, oldest first.</summary>
    public ImmutableArray<SecretCall> Calls { get; init; } = [];

    /// <summary>What is not known of this attempt, and why.</summary>
    public ImmutableArray<AttemptGap> Gaps { get; init; } = [];

    /// <summary>The step that failed last and was not done since.</summary>
    public RotationStep? FailedStep { get; init; }

    /// <summary>AWS's own words of the last failure: the event's, else the log's.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Newest moment up to which all sources were read (UTC).</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Names the attempt among those of its secret: the version, else its first event or call.</summary>
    public string Id => VersionId ?? Events.FirstOrDefault()?.EventId ?? Calls.FirstOrDefault()?.EventId ?? "";

    /// <summary>Time from the first sign to the end.</summary>
    public TimeSpan? Duration => Ended - Started;
}

/// <summary>What set an attempt off.</summary>
public enum AttemptTrigger
{
    /// <summary>No RotateSecret call was found, though CloudTrail was read around the start: rotation by schedule, or by the service that owns the secret.</summary>
    Schedule,
    /// <summary>A RotateSecret call by somebody.</summary>
    Call,
    /// <summary>CloudTrail was not read around the start, or the call's event may still arrive.</summary>
    Unknown,
}

/// <summary>What is missing of an attempt.</summary>
public enum AttemptGap
{
    /// <summary>The end was seen, the start was not.</summary>
    StartNotSeen,
    /// <summary>No end was seen though the longest run is over.</summary>
    EndNotSeen,
    /// <summary>The function's log was not read for this time.</summary>
    LogsNotRead,
    /// <summary>The log was read and holds no line of it.</summary>
    NoLogLines,
    /// <summary>CloudTrail was not read for part of this time.</summary>
    TrailNotRead,
    /// <summary>An event arrived out of order or later than CloudTrail usually delivers.</summary>
    LateEvent,
    /// <summary>No source names the version.</summary>
    VersionUnknown,
}
