using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;

/// <summary>Ways out of the VPC.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/vpc/latest/userguide/RouteTables.html</remarks>
internal static class Routes
{
    private const string Everywhere = "0.0.0.0/0";

    /// <summary>Whether every subnet of the consumer sends what is not for the VPC to a NAT gateway, and its groups let HTTPS out there.</summary>
    public static bool LeadOut(SandboxRegion region, ConsumerNow consumer) =>
        consumer.Subnets.All(subnet => TableOf(region, subnet).Routes.Exists(route => route.Destination == Everywhere && region.Network.NatGateways.Find(route.TargetId) is { State: "available" }))
        && consumer.Groups.Select(id => region.Network.SecurityGroups.Find(id)).OfType<SecurityGroupRecord>().SelectMany(group => group.Rules).Select(rule => rule.Content)
            .Any(rule => rule.Egress && rule.Peer.Value == Everywhere && (rule.Protocol == "-1" || (rule.FromPort <= 443 && 443 <= rule.ToPort)));

    /// <summary>Whether the consumer gets to Secrets Manager through the endpoint: there is one, the service's name leads to it, and no filter stops the way.</summary>
    public static bool LeadToEndpoint(SandboxRegion region, ConsumerNow consumer) =>
        Target.Endpoint(region) is { PrivateDns: true } && Target.SecretsManager(region) is var target
        && GroupRules.Admit(region, target, consumer) && GroupRules.LetOut(region, target, consumer) && AclEntries.Pass(region, target, consumer);

    private static RouteTableRecord TableOf(SandboxRegion region, SubnetRecord subnet)
    {
        var tables = region.Network.RouteTables.All.Where(table => table.VpcId == subnet.VpcId).ToList();
        return tables.Find(table => table.Associations.Exists(one => one.SubnetId == subnet.Id)) ?? tables.Single(table => table.Associations.Exists(one => one.SubnetId is null));
    }
}
