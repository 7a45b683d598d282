using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using AwsInternetGateway = Amazon.EC2.Model.InternetGateway;
using AwsNatGateway = Amazon.EC2.Model.NatGateway;
using InternetGateway = Keyturn.Readiness.Network.Facts.InternetGateway;
using NatGateway = Keyturn.Readiness.Network.Facts.NatGateway;

namespace Keyturn.Aws.Ec2;

/// <summary>DescribeNatGateways, DescribeInternetGateways and DescribeEgressOnlyInternetGateways as facts.</summary>
internal static class GatewayMapping
{
    public static NatGateway From(AwsNatGateway gateway)
    {
        var addresses = gateway.NatGatewayAddresses ?? [];
        var primary = addresses.Find(one => one.IsPrimary == true) ?? addresses.FirstOrDefault();
        return new(gateway.NatGatewayId, gateway.VpcId, string.IsNullOrEmpty(gateway.SubnetId) ? null : gateway.SubnetId)
        {
            State = gateway.State?.Value ?? "",
            Private = gateway.ConnectivityType?.Value == "private",
            Zones = [.. addresses.Select(one => one.AvailabilityZone).Where(zone => !string.IsNullOrEmpty(zone)).Distinct(StringComparer.Ordinal)],
            PublicAddress = AddressOf(primary?.PublicIp),
            PrivateAddress = AddressOf(primary?.PrivateIp),
        };
    }

    public static InternetGateway From(AwsInternetGateway gateway) => new(gateway.InternetGatewayId, AttachedTo(gateway.Attachments));

    public static EgressOnlyGateway From(Amazon.EC2.Model.EgressOnlyInternetGateway gateway) =>
        new(gateway.EgressOnlyInternetGatewayId, AttachedTo(gateway.Attachments));

    private static string? AttachedTo(List<Amazon.EC2.Model.InternetGatewayAttachment>? attachments) =>
        attachments?.Find(one => one.State?.Value is "available" or "attached")?.VpcId;

    private static Address? AddressOf(string? text) => string.IsNullOrEmpty(text) ? null : Address.Parse(text);
}
