using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>The rules that a call on a security group names: each peer of each permission is a rule of its own.</summary>
internal static class GroupRuleInput
{
    private static readonly (string List, string Member, GroupPeerKind Kind)[] Peers =
    [
        ("IpRanges", "CidrIp", GroupPeerKind.Ipv4),
        ("Ipv6Ranges", "CidrIpv6", GroupPeerKind.Ipv6),
        ("PrefixListIds", "PrefixListId", GroupPeerKind.PrefixList),
        ("Groups", "GroupId", GroupPeerKind.Group),
    ];

    /// <summary>The rules with their descriptions.</summary>
    /// <exception cref="WireException">Malformed, or none.</exception>
    public static IReadOnlyList<(GroupRuleContent Content, string? Description)> Read(WireCall call, bool egress, NetworkStore network)
    {
        var permissions = call.Structures("IpPermissions").ToList();
        if (call.Text("CidrIp") is { } block)
            permissions.Add(new JsonObject
            {
                ["IpProtocol"] = call.Text("IpProtocol"), ["FromPort"] = call.Text("FromPort"), ["ToPort"] = call.Text("ToPort"),
                ["IpRanges"] = new JsonArray(new JsonObject { ["CidrIp"] = block }),
            });
        var rules = permissions.SelectMany(permission => Rules(permission, egress, network)).ToList();
        return rules.Count > 0 ? rules : throw Ec2Errors.Missing("ipPermissions");
    }

    private static IEnumerable<(GroupRuleContent Content, string? Description)> Rules(JsonObject permission, bool egress, NetworkStore network)
    {
        var protocol = (string?)permission["IpProtocol"] switch { null => throw Ec2Errors.Missing("ipProtocol"), "6" => "tcp", "17" => "udp", "1" => "icmp", var other => other };
        var (from, to) = protocol == "-1" ? (null, null) : (Port(permission, "FromPort"), Port(permission, "ToPort"));
        if (protocol is "tcp" or "udp" && (from is null || to is null || from > to))
            throw new WireException("InvalidParameterValue", $"Invalid value for portRange. Must specify both from and to ports with TCP/UDP.");
        return Peers.SelectMany(peer => (permission[peer.List] as JsonArray ?? []).OfType<JsonObject>()
            .Select(one => (new GroupRuleContent(egress, protocol, from, to, Peer(peer.Kind, (string?)one[peer.Member], network)), (string?)one["Description"])));
    }

    private static GroupPeer Peer(GroupPeerKind kind, string? value, NetworkStore network) => new(kind, kind switch
    {
        GroupPeerKind.Ipv4 or GroupPeerKind.Ipv6 => CidrText.Canonical(value ?? "", kind == GroupPeerKind.Ipv6) ?? throw new WireException("InvalidParameterValue", $"CIDR block {value} is malformed"),
        GroupPeerKind.PrefixList => network.PrefixLists.Require(value, "prefixListId").Id,
        _ => network.SecurityGroups.Require(value, "groupId").Id,
    });

    private static int? Port(JsonObject permission, string member) =>
        int.TryParse((string?)permission[member], NumberStyles.Integer, CultureInfo.InvariantCulture, out var port) ? port : null;
}
