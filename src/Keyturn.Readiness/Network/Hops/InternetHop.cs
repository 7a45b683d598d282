using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Hops;

/// <summary>Internet gateways, egress-only gateways and VPC Block Public Access.</summary>
internal static class InternetHop
{
    public static void Gateway(Trail trail, string id, Subnet subnet, bool ingress)
    {
        var found = NetworkIndex.Find(trail.Index.Estate.InternetGateways, id, "ec2:DescribeInternetGateways");
        if (found.Value is not { } gateway)
        {
            trail.Unread(Phase.Request, Component.Gateway, found.Missing);
        }
        else
        {
            Pass(trail, id, gateway.AttachedVpcId, subnet, ReasonCode.InternetGatewayPasses, ReasonCode.InternetGatewayDetached);
        }

        PublicAccess(trail, id, subnet, ingress);
    }

    public static void EgressOnly(Trail trail, string id, Subnet subnet)
    {
        var found = NetworkIndex.Find(trail.Index.Estate.EgressOnlyGateways, id, "ec2:DescribeEgressOnlyInternetGateways");
        if (found.Value is not { } gateway)
        {
            trail.Unread(Phase.Request, Component.Gateway, found.Missing);
        }
        else
        {
            Pass(trail, id, gateway.AttachedVpcId, subnet, ReasonCode.EgressOnlyPasses, ReasonCode.EgressOnlyDetached);
        }

        PublicAccess(trail, id, subnet, false);
    }

    /// <summary>An interface without a public IPv4 address sends nothing through an internet gateway; IPv6 addresses are public anyway.</summary>
    public static void PublicAddress(Trail trail, string owner, bool has, string gatewayId, ImmutableArray<EstateChange> repairs)
    {
        if (trail.Family == IpFamily.V4 && !has)
        {
            trail.Hops.Add(new(Phase.Request, Component.Gateway, gatewayId, null, Outcome.Block, Reason.Of(ReasonCode.NoPublicAddress, owner, gatewayId)) { Repairs = repairs });
        }
    }

    private static void Pass(Trail trail, string id, string? attached, Subnet subnet, ReasonCode passes, ReasonCode detached)
    {
        var here = attached == subnet.VpcId;
        trail.Add(Phase.Request, Component.Gateway, id, here ? Outcome.Pass : Outcome.Block, here ? Reason.Of(passes, id) : Reason.Of(detached, id, subnet.VpcId));
    }

    private static void PublicAccess(Trail trail, string id, Subnet subnet, bool ingress)
    {
        if (trail.Index.Estate.PublicAccess.Value is not { } options)
        {
            trail.Unread(Phase.Request, Component.Vpc, new("ec2:DescribeVpcBlockPublicAccessOptions", subnet.VpcId));
            return;
        }

        var stops = options.Mode == PublicAccessMode.BlockBidirectional || (ingress && options.Mode == PublicAccessMode.BlockIngress);
        var exempt = options.Exclusions.Any(one => (one.ResourceId == subnet.VpcId || one.ResourceId == subnet.Id) && (one.AllowsIngress || !ingress));
        if (stops && !exempt)
        {
            var mode = options.Mode == PublicAccessMode.BlockIngress ? "block-ingress" : "block-bidirectional";
            trail.Add(Phase.Request, Component.Vpc, subnet.VpcId, Outcome.Block, Reason.Of(ReasonCode.PublicAccessBlocked, id, mode));
        }
    }
}
