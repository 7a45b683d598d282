using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Checks.Databases;

/// <summary>The database has a public address.</summary>
/// <remarks>"Hiding a DB instance in a VPC from the internet", RDS User Guide.</remarks>
public sealed class PublicDatabaseCheck : DatabaseCheck
{
    /// <inheritdoc/>
    public override string Id => "database-public";

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override CheckFinding Answer(CheckContext context, DatabaseInstance instance) => instance.PubliclyAccessible ? Bad("bad", instance.Id) : Pass("ok", instance.Id);
}
