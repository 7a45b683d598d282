namespace Keyturn.Readiness.Checks.Secrets;

/// <summary>The secret is a replica, which is rotated in its primary Region alone.</summary>
/// <remarks>"Replicate AWS Secrets Manager secrets across Regions", Secrets Manager User Guide.</remarks>
public sealed class ReplicaCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "secret-replica";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context) =>
        [context.Secret.PrimaryRegion is { } primary && primary != context.Snapshot.Scope.Region ? Bad("bad", primary) : Pass("ok")];
}
