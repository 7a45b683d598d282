using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Network;

/// <summary>A private zone with a short name for each database, and the resolver's own rule.</summary>
internal static class NamePlanting
{
    private const string Domain = "keyturn.internal.";
    private const string Internet = "rslvr-autodefined-rr-internet-resolver";

    public static void Plant(SandboxRegion region, NetworkPlan plan)
    {
        region.Network.ResolverRules.Add(new ResolverRuleRecord { Id = Internet, DomainName = ".", RuleType = "RECURSIVE", Name = "Internet Resolver" });
        region.Network.ResolverAssociations.Add(new ResolverAssociationRecord { Id = $"rslvr-autodefined-assoc-{plan.VpcId}-internet-resolver", RuleId = Internet, VpcId = plan.VpcId });
        var databases = region.Network.DbInstances.All.Select(one => new RecordSetRecord($"{one.Id}.{Domain}", "CNAME", 60, [one.Address ?? ""]));
        region.Account.Zones.Add(new HostedZoneRecord
        {
            Id = $"Z0{StableId.Of(region.Account.Id + region.Name, 19)}", Name = Domain, Comment = $"Short names of the databases in {region.Name}", Vpcs = [(plan.VpcId, region.Name)],
            Records = [new(Domain, "NS", 172800, ["ns-0.awsdns-00.com."]), new(Domain, "SOA", 900, ["ns-0.awsdns-00.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400"]), .. databases],
        });
    }
}
