using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Network;

/// <summary>After a restore the new instance took over under another name. The old name resolves to nothing.</summary>
internal sealed class PostgreSqlHostRenamed : FailingWorld
{
    public override string Name => "postgres-host-renamed";

    public override string Summary => "The instance was renamed; the secret names the old host.";

    public override string Row => "N9";

    public override ImmutableArray<string> Also => ["C5", "C16", "C20"];

    public override string WhyAlso => "A name that leads nowhere fails as quickly as a wrong password and reads the same.";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region)
    {
        region.Databases.Remove(Instance(region).Address ?? "");
        Instance(region).Address = ArticleNetwork.RdsHost("keyturn-ledger-restored");
    }
}
