using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Checks.Databases;

/// <summary>The secret belongs to a read replica, where no password can be changed.</summary>
/// <remarks>"Working with DB instance read replicas", RDS User Guide.</remarks>
public sealed class WriterCheck : DatabaseCheck
{
    /// <inheritdoc/>
    public override string Id => "database-writer";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    private protected override CheckFinding? Excuse(CheckContext context) => WithoutFunction(context);

    private protected override CheckFinding Answer(CheckContext context, DatabaseInstance instance) => instance.ReplicaSource is { } source ? Bad("bad", instance.Id, source) : Pass("ok", instance.Id);
}
