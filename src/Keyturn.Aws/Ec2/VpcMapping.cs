using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using AwsSubnet = Amazon.EC2.Model.Subnet;
using AwsVpc = Amazon.EC2.Model.Vpc;
using Subnet = Keyturn.Readiness.Network.Facts.Subnet;
using Vpc = Keyturn.Readiness.Network.Facts.Vpc;

namespace Keyturn.Aws.Ec2;

/// <summary>DescribeVpcs, DescribeSubnets and DescribeDhcpOptions as facts. Blocks that are no longer associated are left out.</summary>
internal static class VpcMapping
{
    private const string Associated = "associated";
    private const string NameServers = "domain-name-servers";

    public static Vpc From(AwsVpc vpc, string region, bool? dnsSupport, bool? dnsHostnames)
    {
        var v4 = (vpc.CidrBlockAssociationSet ?? []).Where(one => one.CidrBlockState?.State?.Value == Associated).Select(one => one.CidrBlock);
        var v6 = (vpc.Ipv6CidrBlockAssociationSet ?? []).Where(one => one.Ipv6CidrBlockState?.State?.Value == Associated).Select(one => one.Ipv6CidrBlock);
        return new(vpc.VpcId, Blocks([.. v4, .. v6]) is { IsEmpty: false } blocks ? blocks : Blocks([vpc.CidrBlock]))
        {
            OwnerId = vpc.OwnerId ?? "",
            Region = region,
            DnsSupport = dnsSupport,
            DnsHostnames = dnsHostnames,
            DhcpOptionsId = vpc.DhcpOptionsId is null or "default" ? null : vpc.DhcpOptionsId,
        };
    }

    public static Subnet From(AwsSubnet subnet)
    {
        var v6 = (subnet.Ipv6CidrBlockAssociationSet ?? []).Where(one => one.Ipv6CidrBlockState?.State?.Value == Associated).Select(one => one.Ipv6CidrBlock);
        return new(subnet.SubnetId, subnet.VpcId, subnet.AvailabilityZone ?? "", Blocks([subnet.CidrBlock, .. v6]));
    }

    public static Keyturn.Readiness.Network.Facts.DhcpOptions From(Amazon.EC2.Model.DhcpOptions options) => new(
        options.DhcpOptionsId,
        [.. (options.DhcpConfigurations ?? []).Where(one => one.Key == NameServers).SelectMany(one => one.Values ?? [])]);

    internal static ImmutableArray<Cidr> Blocks(IEnumerable<string?> texts) =>
        [.. texts.Where(text => !string.IsNullOrEmpty(text)).Select(text => Cidr.Parse(text!))];
}
