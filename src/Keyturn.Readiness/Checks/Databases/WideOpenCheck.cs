using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Warnings;

namespace Keyturn.Readiness.Checks.Databases;

/// <summary>The database admits more than groups and single subnets.</summary>
/// <remarks>"Controlling access with security groups", RDS User Guide.</remarks>
public sealed class WideOpenCheck() : WarningCheck(WarningCode.DatabaseWideOpen, MatrixColumn.Database)
{
    /// <inheritdoc/>
    public override string Id => "database-wide-open";

}
