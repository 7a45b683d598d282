using System.Collections.Immutable;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Attempts;

/// <summary>What the function's log told of one attempt: each step's state, times and masked evidence line, kept after the log itself is gone.</summary>
/// <param name="SecretArn">Full ARN.</param>
/// <param name="AttemptId">See <see cref="Attempt.Id"/>.</param>
/// <param name="IsTest">Whether it was a test.</param>
/// <param name="ReadAt">When the log was read (UTC).</param>
/// <param name="Lines">Lines of the attempt that were found.</param>
/// <param name="Steps">Always four, in order, without their lines.</param>
public sealed record AttemptLog(string SecretArn, string AttemptId, bool IsTest, DateTimeOffset ReadAt, int Lines, ImmutableArray<StepProgress> Steps)
{
    /// <summary>First line of it (UTC).</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>What a live watch saw, whose labels and events are newer than CloudTrail's.</summary>
    public RotationOutcome? Outcome { get; init; }

    /// <summary>End that a live watch saw (UTC).</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Of what a watch saw, or of lines that were read afterwards.</summary>
    public static AttemptLog Of(RotationProgress progress, DateTimeOffset readAt, bool watched)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return new(
            progress.Secret.Value, progress.VersionId, progress.IsTest, readAt, progress.Steps.Sum(step => step.Lines.Length), [.. progress.Steps.Select(step => step with { Lines = [] })])
        {
            Started = watched ? progress.Started : progress.Steps.Min(step => step.Started),
            Outcome = watched ? progress.Outcome : null,
            Ended = watched ? progress.Ended : null,
        };
    }
}
