using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Route53Resolver;

/// <summary>Endpoints that queries leave or enter by.</summary>
internal sealed class ListResolverEndpointsOperation() : ResolverOperation<ResolverEndpointRecord>("ResolverEndpoints")
{
    protected override IReadOnlyDictionary<string, Func<ResolverEndpointRecord, string?>> Filters { get; } = new Dictionary<string, Func<ResolverEndpointRecord, string?>>(StringComparer.Ordinal)
    {
        ["Direction"] = one => one.Direction, ["HostVPCId"] = one => one.VpcId, ["Name"] = one => one.Name, ["Status"] = _ => "OPERATIONAL",
    };

    protected override NetworkTable<ResolverEndpointRecord> Table(NetworkStore network) => network.ResolverEndpoints;

    protected override JsonObject Write(ResolverEndpointRecord one, SandboxRegion region) => new()
    {
        ["Id"] = one.Id,
        ["Arn"] = region.Arn("route53resolver", $"resolver-endpoint/{one.Id}"),
        ["Name"] = one.Name,
        ["Direction"] = one.Direction,
        ["HostVPCId"] = one.VpcId,
        ["SecurityGroupIds"] = JsonWriting.List(one.GroupIds),
        ["IpAddressCount"] = one.AddressCount,
        ["Status"] = "OPERATIONAL",
        ["ResolverEndpointType"] = "IPV4",
    };
}
