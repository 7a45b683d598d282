using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Network;

/// <summary>The function has a minute: it gives up six connections of five seconds and says that it cannot log in.</summary>
internal sealed class MySqlAclPort : FailingWorld
{
    public override string Name => "mysql-acl-port";

    public override string Summary => "The network ACL of the database subnets no longer lets MySQL's port in.";

    public override string Row => "N3";

    public override ImmutableArray<string> Also => ["N8"];

    public override string WhyAlso => "Dropped packets and a host that is off are equally silent; the status is read from RDS.";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    internal override void Prepare(SandboxRegion region) => Function(region).TimeoutSeconds = 60;

    public override void Plant(SandboxRegion region) =>
        region.Network.NetworkAcls.All.Single(acl => acl.SubnetIds.Contains(ArticleNetwork.DatabaseSubnets[0].Id)).Entries.RemoveAll(entry => !entry.Egress && entry.FromPort == EngineTraits.MySql.DefaultPort);
}
