using Amazon.EC2.Model;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Aws.Ec2;

/// <summary>DescribeVpcPeeringConnections as facts.</summary>
internal static class PeeringMapping
{
    public static Peering From(VpcPeeringConnection connection) =>
        new(connection.VpcPeeringConnectionId, SideOf(connection.RequesterVpcInfo), SideOf(connection.AccepterVpcInfo))
        {
            Status = connection.Status?.Code?.Value ?? "",
        };

    // Until it is accepted the other side tells its account and id, and no block.
    private static PeeringSide SideOf(VpcPeeringConnectionVpcInfo? info)
    {
        var v4 = (info?.CidrBlockSet ?? []).Select(one => one.Cidr);
        var v6 = (info?.Ipv6CidrBlockSet ?? []).Select(one => one.Value);
        return new(info?.VpcId ?? "", info?.Region ?? "", VpcMapping.Blocks(v4.Concat(v6)))
        {
            DnsResolution = info?.PeeringOptions?.AllowDnsResolutionFromRemoteVpc == true,
            OwnerId = info?.OwnerId ?? "",
        };
    }
}
