using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Secrets;

/// <summary>Everything the secret's page shows, read now.</summary>
public sealed record SecretDetail
{
    public required SecretRow Row { get; init; }

    /// <summary>Unlabelled versions included, newest first.</summary>
    public required OperationResult<ImmutableArray<SecretVersion>> Versions { get; init; }

    /// <summary><see langword="null"/> when the secret has no rotation function.</summary>
    public required OperationResult<RotationFunction>? Function { get; init; }

    /// <summary>Collected CloudTrail events of this secret, newest first.</summary>
    public required ImmutableArray<RotationEvent> Events { get; init; }

    /// <summary>The next windows by the schedule, at most five (UTC).</summary>
    public required ImmutableArray<RotationWindow> NextWindows { get; init; }

    /// <summary>Why no window can be computed, when the schedule cannot be understood.</summary>
    public required Sentence? ScheduleProblem { get; init; }

    /// <summary>Median duration of the collected successful rotations, when there is one.</summary>
    public required TimeSpan? TypicalDuration { get; init; }

    public required DateTimeOffset ReadAt { get; init; }
}

/// <summary>AWS starts the rotation at any time inside (UTC).</summary>
public readonly record struct RotationWindow(DateTimeOffset Opens, DateTimeOffset Closes);
