using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Hops;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Tests.Network.Hops;

/// <summary>Hops as lines: phase, component, id, outcome, reason with its arguments, repairs.</summary>
internal static class HopWords
{
    public static string[] Of(Trail trail) => [.. trail.Hops.Select(Of)];

    public static string Of(Evidence hop) =>
        $"{hop.Phase} {hop.Component} {hop.Id} {hop.Outcome} {hop.Reason.Code} {string.Join(" | ", hop.Reason.Arguments)}{string.Concat(hop.Repairs.Select(change => $", {Of(change)}"))}";

    public static string Of(EstateChange change) => change switch
    {
        PutRoute route => $"{(route.Replaces ? "replace" : "put")} {route.TableId} {route.Destination} {route.TargetId}",
        PutTransitRoute route => $"put {route.TableId} {route.Destination} {route.AttachmentId}",
        AssociateRouteTable table => $"{(table.Replaces ? "replace association of" : "associate")} {table.SubnetId} {table.TableId}",
        AssociateTransitTable table => $"associate {table.AttachmentId} {table.TableId}",
        AddAttachmentSubnet added => $"attach {added.AttachmentId} {added.SubnetId}",
        AddAclEntry entry => $"entry {entry.AclId} {entry.Number} {(entry.Egress ? "out" : "in")} {entry.Ports} {entry.Peer}",
        AddGroupRule rule => $"rule {rule.GroupId} {(rule.Egress ? "out" : "in")} {rule.Port} {rule.PeerGroupId ?? $"{rule.Block}"}",
        CreateEndpoint endpoint => $"create endpoint {endpoint.VpcId} {endpoint.Region} {endpoint.SubnetId} {endpoint.GroupId}",
        EnablePrivateDns dns => $"private DNS of {dns.EndpointId}",
        EnableVpcDns dns => $"DNS of {dns.VpcId}",
        AssociateZone zone => $"associate {zone.ZoneId} {zone.VpcId} {zone.Region}",
        _ => change.GetType().Name,
    };
}
