using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Route53;

/// <summary>Takes a VPC from a zone; the last one stays.</summary>
internal sealed class DisassociateVPCFromHostedZoneOperation : Route53Operation
{
    protected override JsonObject Answer(WireCall call, NetworkTable<HostedZoneRecord> zones)
    {
        var (zone, vpc) = (Zone(call, zones), AssociateVPCWithHostedZoneOperation.Vpc(call));
        if (!zone.Vpcs.Contains(vpc)) throw new WireException("VPCAssociationNotFound", $"The VPC {vpc.VpcId} in region {vpc.Region} is not associated with the hosted zone.", 404);
        if (zone.Vpcs.Count == 1) throw new WireException("LastVPCAssociation", "The VPC that you are trying to disassociate from the private hosted zone is the last VPC that is associated with the hosted zone.");
        zone.Vpcs.Remove(vpc);
        return Change(call);
    }
}
