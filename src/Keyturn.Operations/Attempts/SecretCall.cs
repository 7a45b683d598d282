namespace Keyturn.Operations.Attempts;

/// <summary>One API call on a secret as CloudTrail tells it. Parameters that could hold a value are never read.</summary>
/// <param name="EventId">CloudTrail's id: the same event read twice is the same event.</param>
/// <param name="Kind">Which call.</param>
/// <param name="SecretArn">Full ARN; from the response where the request named it otherwise.</param>
/// <param name="At">Event time (UTC).</param>
/// <param name="Actor">ARN of the caller.</param>
/// <param name="SourceIdentity">Source identity of the caller's session, if it has one.</param>
/// <param name="VersionId">ClientRequestToken, or the version the call names or answers.</param>
/// <param name="MovedTo">UpdateSecretVersionStage: MoveToVersionId.</param>
/// <param name="RemovedFrom">UpdateSecretVersionStage: RemoveFromVersionId.</param>
/// <param name="Stage">UpdateSecretVersionStage: VersionStage.</param>
/// <param name="ErrorCode">Error code of a refused call; <see langword="null"/> when it succeeded.</param>
/// <param name="ErrorMessage">AWS's words for it.</param>
/// <param name="RotateImmediately">RotateSecret: whether to rotate at once, where the request says so; <see langword="false"/> only tests.</param>
public sealed record SecretCall(
    string EventId,
    SecretCallKind Kind,
    string SecretArn,
    DateTimeOffset At,
    string? Actor,
    string? SourceIdentity = null,
    string? VersionId = null,
    string? MovedTo = null,
    string? RemovedFrom = null,
    string? Stage = null,
    string? ErrorCode = null,
    string? ErrorMessage = null,
    bool? RotateImmediately = null)
{
    /// <summary>A RotateSecret call that AWS accepted.</summary>
    public bool SetsOffRotation => Kind == SecretCallKind.RotateSecret && ErrorCode is null;

    /// <summary>An accepted RotateSecret that only runs testSecret.</summary>
    public bool SetsOffTest => SetsOffRotation && RotateImmediately == false;
}

/// <summary>Calls that change where a rotation stands, named as CloudTrail names them.</summary>
public enum SecretCallKind
{
    RotateSecret,
    CancelRotateSecret,
    PutSecretValue,
    UpdateSecret,
    UpdateSecretVersionStage,
    DeleteSecret,
    RestoreSecret,
}
