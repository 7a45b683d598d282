using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Checks.Endpoints;

/// <summary>An endpoint does not answer in its state.</summary>
/// <remarks>State of DescribeVpcEndpoints, EC2 API reference.</remarks>
public sealed class EndpointStateCheck : EndpointCheck
{
    /// <inheritdoc/>
    public override string Id => "endpoint-state";

    private protected override CheckFinding Answer(CheckContext context, VpcEndpoint endpoint) =>
        endpoint.State == "available" ? Pass("ok", endpoint.Id) : Bad("bad", endpoint.Id, endpoint.State);
}
