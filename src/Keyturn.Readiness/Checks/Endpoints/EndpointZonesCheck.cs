using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Checks.Endpoints;

/// <summary>The endpoint stands in one zone alone.</summary>
/// <remarks>"Subnets and Availability Zones", AWS PrivateLink Guide.</remarks>
public sealed class EndpointZonesCheck : EndpointCheck
{
    /// <inheritdoc/>
    public override string Id => "endpoint-zones";

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override CheckFinding Answer(CheckContext context, VpcEndpoint endpoint)
    {
        var subnets = endpoint.SubnetIds.Select(id => context.Snapshot.Network.Subnets.Value!.GetValueOrDefault(id)).ToList();
        if (subnets.Count == 0 || subnets.Contains(null))
            return Unknown("open", endpoint.Id);

        var zones = subnets.Select(subnet => subnet!.Zone).Distinct(StringComparer.Ordinal).ToList();
        return zones.Count > 1 ? Pass("ok", endpoint.Id, string.Join(", ", zones)) : Bad("bad", endpoint.Id, zones[0]);
    }
}
