using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Network;

/// <summary>It was stopped for the weekend to save money, and the schedule did not know.</summary>
internal sealed class SqlServerDatabaseStopped : FailingWorld
{
    public override string Name => "sqlserver-database-stopped";

    public override string Summary => "The database instance is stopped.";

    public override string Row => "N8";

    public override ImmutableArray<string> Also => ["N2"];

    public override string WhyAlso => "A host that is off is as silent as one behind a closed port; RDS's status tells.";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region) => Instance(region).Status = "stopped";
}
