namespace Keyturn.Readiness.Checks.Secrets;

/// <summary>A replica in another Region is not in step.</summary>
/// <remarks>ReplicationStatus of DescribeSecret, Secrets Manager API reference.</remarks>
public sealed class ReplicationCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "secret-replication";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Reading;

    private protected override CheckFinding? Excuse(CheckContext context) =>
        context.Secret.PrimaryRegion != context.Snapshot.Scope.Region ? DoesNotApply("none") : null;

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        // A secret with a primary Region has replicas; only DescribeSecret tells how they are.
        if (context.Secret.Replicas.IsDefaultOrEmpty)
            return [Unknown("open")];

        return context.Secret.Replicas.Select(replica => replica.Status switch
        {
            "InSync" => Pass("ok", replica.Region),
            "Failed" => Bad("bad", replica.Region, replica.StatusMessage ?? ""),
            "InProgress" => Warn("running", replica.Region),
            _ => Unknown("state", replica.Region, replica.Status ?? ""),
        });
    }
}
