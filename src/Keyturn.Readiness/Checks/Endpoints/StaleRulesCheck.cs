using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Warnings;

namespace Keyturn.Readiness.Checks.Endpoints;

/// <summary>A rule along the way names a security group that is gone.</summary>
/// <remarks>"Delete security group rules: stale rules", Amazon VPC User Guide.</remarks>
public sealed class StaleRulesCheck() : WarningCheck(WarningCode.StaleRule, MatrixColumn.Endpoint)
{
    /// <inheritdoc/>
    public override string Id => "endpoint-stale-rules";

}
