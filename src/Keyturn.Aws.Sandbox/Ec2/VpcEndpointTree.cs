using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>A VPC endpoint in EC2's answers.</summary>
internal static class VpcEndpointTree
{
    private const string FullAccess = """{"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*"}]}""";

    public static JsonObject Write(VpcEndpointRecord one, SandboxRegion region) => new()
    {
        ["vpcEndpointId"] = one.Id,
        ["vpcEndpointType"] = one.EndpointType,
        ["vpcId"] = one.VpcId,
        ["serviceName"] = one.ServiceName,
        ["state"] = one.State,
        ["policyDocument"] = one.Policy ?? FullAccess,
        ["routeTableIdSet"] = Ec2List.Of(one.RouteTableIds),
        ["subnetIdSet"] = Ec2List.Of(one.SubnetIds),
        ["groupSet"] = DescribeNetworkInterfacesOperation.Groups(one.GroupIds, region.Network),
        ["ipAddressType"] = one.IpAddressType,
        ["dnsOptions"] = new JsonObject { ["dnsRecordIpType"] = one.DnsRecordIpType },
        ["privateDnsEnabled"] = one.PrivateDns,
        ["requesterManaged"] = false,
        ["networkInterfaceIdSet"] = Ec2List.Of(one.InterfaceIds),
        ["dnsEntrySet"] = one.EndpointType == "Interface" ? DnsEntries(one, region) : [],
        ["creationTimestamp"] = Ec2List.Date(one.CreatedAt),
        ["ownerId"] = region.Account.Id,
        ["tagSet"] = Ec2List.Tags(one),
    };

    // The endpoint's own name, one name for each zone, and the service's usual name with private DNS.
    private static JsonArray DnsEntries(VpcEndpointRecord one, SandboxRegion region)
    {
        var service = one.ServiceName.Split('.')[^1];
        var suffix = $"{service}.{region.Name}.vpce.amazonaws.com";
        var stem = $"{one.Id}-{StableId.Of(one.Id, 8).ToLowerInvariant()}";
        var zones = one.SubnetIds.Select(id => region.Network.Subnets.Find(id)?.Zone).OfType<string>();
        var names = zones.Select(zone => $"{stem}-{zone}.{suffix}").Prepend($"{stem}.{suffix}").Select(name => (name, "Z2E726K9Y6RL4W"));
        if (one.PrivateDns) names = names.Append(($"{service}.{region.Name}.amazonaws.com", $"Z{StableId.Of(one.Id, 20)}"));
        return Ec2List.Of(names.Select(name => new JsonObject { ["dnsName"] = name.Item1, ["hostedZoneId"] = name.Item2 }));
    }
}
