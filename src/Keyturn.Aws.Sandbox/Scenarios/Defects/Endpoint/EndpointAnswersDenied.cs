using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Endpoint;

/// <summary>The ACL of the application subnets lets requests out and answers in from the database only: it is forgotten that ACLs keep no state.</summary>
internal sealed class EndpointAnswersDenied : Defect
{
    public override string Name => "endpoint-function-acl";

    public override string Summary => "The network ACL of the function's subnets does not let the endpoint's answers in.";

    public override ChecklistLine Line => ChecklistLine.EndpointAccess;

    public override DefectConsumer Consumer => DefectConsumer.OtherFunction;

    public override void Plant(SandboxRegion region)
    {
        var entries = Planting.Acl(region, HealthyNetwork.ApplicationAcl).Entries;
        entries.RemoveAll(entry => !entry.Egress);
        entries.AddRange(ArticleNetwork.DatabaseSubnets.Select((subnet, index) => new AclEntryRecord(100 + 10 * index, false, true, "6", subnet.Cidr, 1024, 65535)));
    }

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer) => !AclEntries.Pass(region, Target.SecretsManager(region), ConsumerNow.Of(region, consumer));
}
