using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Network;

/// <summary>Security groups: servers and functions may talk to the databases and to the endpoint, by reference to their groups.</summary>
internal static class GroupPlanting
{
    private const int Https = 443;
    private static readonly GroupPeer Everywhere = new(GroupPeerKind.Ipv4, "0.0.0.0/0");

    /// <summary>The ports of the engines.</summary>
    public static ImmutableArray<int> DatabasePorts { get; } = [.. Enum.GetValues<DatabaseEngine>().Select(engine => EngineTraits.Of(engine).DefaultPort)];

    public static void Plant(NetworkStore network, NetworkPlan plan)
    {
        // The proxy of the shop carries the databases' group and logs in to one of them: the group admits itself there.
        string[] clients = [plan.WebGroup, plan.FunctionGroup];
        var fallback = NetworkId.Of("sg", plan.VpcId);
        network.SecurityGroups.AddRange(
            Group(plan.VpcId, fallback, "default", "default VPC security group", [new(false, "-1", null, null, Of(fallback)), All()]),
            Group(plan.VpcId, plan.WebGroup, "orders-web-ap", "Web and AP servers", [.. plan.Public.Select(subnet => Tcp(false, 8080, new(GroupPeerKind.Ipv4, subnet.Cidr))), All()]),
            Group(plan.VpcId, plan.FunctionGroup, "keyturn-rotation", "Rotation functions",
                [Tcp(true, Https, Of(plan.EndpointGroup)), .. DatabasePorts.Select(port => Tcp(true, port, Of(plan.DatabaseGroup)))]),
            Group(plan.VpcId, plan.DatabaseGroup, "keyturn-databases", "Databases",
                [.. clients.SelectMany(client => DatabasePorts.Select(port => Tcp(false, port, Of(client)))), Tcp(false, EngineTraits.MySql.DefaultPort, Of(plan.DatabaseGroup)), All()]),
            Group(plan.VpcId, plan.EndpointGroup, "keyturn-endpoints", "Interface endpoints", [.. clients.Select(client => Tcp(false, Https, Of(client))), All()]));
    }

    /// <summary>A group whose rules get ids of their own.</summary>
    public static SecurityGroupRecord Group(string vpcId, string id, string name, string description, params IEnumerable<GroupRuleContent> rules) => new()
    {
        Id = id, VpcId = vpcId, Name = name, Description = description,
        Rules = [.. rules.Select(rule => new GroupRuleRecord(NetworkId.Of("sgr", $"{id}{rule.Egress}{rule.Protocol}{rule.FromPort}{rule.Peer.Value}"), rule))],
    };

    public static GroupRuleContent Tcp(bool egress, int port, GroupPeer peer) => new(egress, "tcp", port, port, peer);

    /// <summary>The outbound rule that a new group has.</summary>
    public static GroupRuleContent All() => new(true, "-1", null, null, Everywhere);

    public static GroupPeer Of(string groupId) => new(GroupPeerKind.Group, groupId);
}
