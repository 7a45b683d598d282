using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Network;

/// <summary>Oracle's driver has no connect timeout: after createSecret the function is silent until the platform ends it.</summary>
internal sealed class OracleAnswersDenied : FailingWorld
{
    public override string Name => "oracle-answers-denied";

    public override string Summary => "The network ACL of the database subnets lets no answers out.";

    public override string Row => "N2";

    public override ImmutableArray<string> Also => ["N3", "N8"];

    public override string WhyAlso => "Dropped packets and a host that is off are equally silent; network and status are read from other calls.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region) =>
        region.Network.NetworkAcls.All.Single(acl => acl.SubnetIds.Contains(ArticleNetwork.DatabaseSubnets[0].Id)).Entries.RemoveAll(entry => entry.Egress);
}
