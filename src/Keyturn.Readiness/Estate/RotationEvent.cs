namespace Keyturn.Readiness.Estate;

/// <summary>What a CloudTrail service event of Secrets Manager says happened.</summary>
public enum RotationEventKind
{
    Started,
    Succeeded,
    Failed,
    Abandoned,
    TestStarted,
    TestSucceeded,
    TestFailed,
}

/// <summary>One CloudTrail service event about a rotation.</summary>
/// <param name="EventId">CloudTrail's id: the same event read twice is the same event.</param>
/// <param name="SecretArn">From additionalEventData or serviceEventDetails.</param>
/// <param name="VersionId">From the request id <c>Rotation-ARN-VERSION</c>; <see langword="null"/> when it has another shape.</param>
/// <param name="At">Event time (UTC); the event itself arrives minutes later.</param>
/// <param name="ErrorMessage">RotationFailed names the failing step here.</param>
/// <param name="FailedStep">createSecret, setSecret, testSecret or finishSecret, when the message names it.</param>
public sealed record RotationEvent(
    string EventId,
    RotationEventKind Kind,
    string SecretArn,
    string? VersionId,
    DateTimeOffset At,
    string? ErrorMessage,
    string? FailedStep);
