using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Checks.Databases;

/// <summary>The database accepts no logins in its status.</summary>
/// <remarks>"Viewing Amazon RDS DB instance status", RDS User Guide.</remarks>
public sealed class DatabaseStatusCheck : DatabaseCheck
{
    /// <inheritdoc/>
    public override string Id => "database-status";

    private protected override CheckFinding Answer(CheckContext context, DatabaseInstance instance) => instance.Status switch
    {
        "available" or "backing-up" or "configuring-enhanced-monitoring" or "configuring-log-exports" or "storage-optimization" => Pass("ok", instance.Id, instance.Status),
        "stopped" or "stopping" or "starting" or "failed" or "storage-full" or "deleting" or "creating" or "inaccessible-encryption-credentials" or "inaccessible-encryption-credentials-recoverable"
            or "incompatible-network" or "incompatible-parameters" or "incompatible-restore" or "insufficient-capacity" or "restore-error" => Bad("bad", instance.Id, instance.Status),
        "modifying" or "rebooting" or "maintenance" or "upgrading" or "renaming" or "resetting-master-credentials" or "converting-to-vpc" or "moving-to-vpc" or "storage-config-upgrade" => Warn("busy", instance.Id, instance.Status),
        _ => Unknown("open", instance.Id, instance.Status),
    };
}
