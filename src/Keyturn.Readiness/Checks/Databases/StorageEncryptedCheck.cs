using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Checks.Databases;

/// <summary>The storage of the database is not encrypted.</summary>
/// <remarks>"Encrypting Amazon RDS resources", RDS User Guide.</remarks>
public sealed class StorageEncryptedCheck : DatabaseCheck
{
    /// <inheritdoc/>
    public override string Id => "database-encrypted";

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override CheckFinding Answer(CheckContext context, DatabaseInstance instance) => instance.StorageKeyArn is { } key ? Pass("ok", instance.Id, key) : Bad("bad", instance.Id);
}
