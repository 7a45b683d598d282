using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Warnings;

namespace Keyturn.Readiness.Checks.Endpoints;

/// <summary>A network ACL closes some of the ports that replies come back to.</summary>
/// <remarks>"Ephemeral ports", Amazon VPC User Guide.</remarks>
public sealed class ClientPortsCheck() : WarningCheck(WarningCode.FewClientPortsClosed, MatrixColumn.Endpoint)
{
    /// <inheritdoc/>
    public override string Id => "endpoint-client-ports";

}
