using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.Scenarios.Network;
using Keyturn.Aws.Sandbox.Scenarios.Permissions;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects;

/// <summary>The small changes that defects are made of. What is to be broken has to be there.</summary>
internal static class Planting
{
    public static VpcEndpointRecord Endpoint(SandboxRegion region) => region.Network.Endpoints.Find(ArticleNetwork.SecretsManagerEndpoint.Id) ?? throw new InvalidOperationException("There is no endpoint.");

    public static NetworkAclRecord Acl(SandboxRegion region, string id) => region.Network.NetworkAcls.Find(id) ?? throw new InvalidOperationException($"There is no ACL {id}.");

    /// <summary>Takes the rule of a group for one port and peer away.</summary>
    public static void RemoveRule(SandboxRegion region, string group, bool egress, int? port, string peer)
    {
        if (Group(region, group).Rules.RemoveAll(rule => rule.Content.Egress == egress && rule.Content.FromPort == port && rule.Content.Peer.Value == peer) != 1)
            throw new InvalidOperationException($"{group} has no such rule for {peer}.");
    }

    /// <summary>Gives a group a rule.</summary>
    public static void AddRule(SandboxRegion region, string group, GroupRuleContent rule) => Group(region, group).Rules.AddRange(GroupPlanting.Group(ArticleNetwork.VpcId, group, "", "", rule).Rules);

    /// <summary>Writes a role's own policies anew.</summary>
    public static void Rewrite(SandboxRegion region, string role, Func<string, string> change)
    {
        var policies = region.Account.Identities.Roles[role].InlinePolicies;
        foreach (var (name, text) in policies.ToList())
            policies[name] = change(text) is var changed && changed != text ? changed : throw new InvalidOperationException($"Nothing to change in {name} of {role}.");
    }

    /// <summary>Leaves only some statements in a role's own policies.</summary>
    public static void Keep(SandboxRegion region, string role, Func<string, bool> isKept) => Rewrite(region, role, text =>
        PolicyText.Document(JsonNode.Parse(text)!["Statement"]!.AsArray().Select(statement => statement!.DeepClone().AsObject()).Where(statement => isKept(statement.ToJsonString()))));

    /// <summary>ARNs of the consumers' roles without one.</summary>
    public static string[] RolesBut(SandboxRegion region, string role) =>
        [.. HealthyConsumers.RoleNames.Where(name => name != role).Select(name => $"arn:aws:iam::{region.Account.Id}:role/{name}")];

    private static SecurityGroupRecord Group(SandboxRegion region, string id) => region.Network.SecurityGroups.Find(id) ?? throw new InvalidOperationException($"There is no group {id}.");
}
