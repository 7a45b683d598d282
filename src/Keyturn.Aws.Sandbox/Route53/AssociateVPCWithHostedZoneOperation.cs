using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Route53;

/// <summary>Associates a zone with a further VPC.</summary>
internal sealed class AssociateVPCWithHostedZoneOperation : Route53Operation
{
    /// <summary>The VPC in the body.</summary>
    /// <exception cref="WireException">It is incomplete.</exception>
    public static (string VpcId, string Region) Vpc(WireCall call) =>
        call.Structure("VPC") is { } vpc && (string?)vpc["VPCId"] is { Length: > 0 } id && (string?)vpc["VPCRegion"] is { Length: > 0 } region
            ? (id, region)
            : throw new WireException("InvalidInput", "The VPC ID and its Region are required.");

    protected override JsonObject Answer(WireCall call, NetworkTable<HostedZoneRecord> zones)
    {
        var (zone, vpc) = (Zone(call, zones), Vpc(call));
        if (zones.All.Any(other => other.Name == zone.Name && other.Vpcs.Contains(vpc)))
            throw new WireException("ConflictingDomainExists", $"The VPC {vpc.VpcId} in region {vpc.Region} has already been associated with the hosted zone {zone.Id} with the same domain name.");
        zone.Vpcs.Add(vpc);
        return Change(call);
    }
}
