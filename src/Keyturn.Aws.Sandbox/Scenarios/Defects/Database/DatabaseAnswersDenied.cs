using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Database;

/// <summary>The ACL of the database subnets lets every request in and answers out to the compute subnets only; the application subnets came later.</summary>
internal sealed class DatabaseAnswersDenied : Defect
{
    public override string Name => "database-service-acl";

    public override string Summary => "The network ACL of the database subnets does not let answers out to the ECS service's subnets.";

    public override ChecklistLine Line => ChecklistLine.DatabaseAccess;

    public override DefectConsumer Consumer => DefectConsumer.ContainerService;

    public override void Plant(SandboxRegion region)
    {
        var entries = Planting.Acl(region, region.Network.NetworkAcls.All.Single(acl => acl.SubnetIds.Contains(ArticleNetwork.DatabaseSubnets[0].Id)).Id).Entries;
        entries.RemoveAll(entry => entry.Egress);
        entries.AddRange(ArticleNetwork.ComputeSubnets.Select((subnet, index) => new AclEntryRecord(100 + 10 * index, true, true, "6", subnet.Cidr, 1024, 65535)));
    }

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer) => !AclEntries.Pass(region, Target.Database(region), ConsumerNow.Of(region, consumer));
}
