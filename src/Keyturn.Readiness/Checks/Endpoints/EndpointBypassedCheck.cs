using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Warnings;

namespace Keyturn.Readiness.Checks.Endpoints;

/// <summary>Calls leave the VPC although it has an endpoint.</summary>
/// <remarks>"Using an AWS Secrets Manager VPC endpoint", Secrets Manager User Guide.</remarks>
public sealed class EndpointBypassedCheck() : WarningCheck(WarningCode.PublicPathDespiteEndpoint, MatrixColumn.Endpoint)
{
    /// <inheritdoc/>
    public override string Id => "endpoint-bypassed";

}
