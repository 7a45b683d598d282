using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>The database was restored from staging, passwords included.</summary>
internal sealed class SqlServerChangedByHand : FailingWorld
{
    public override string Name => "sqlserver-changed-by-hand";

    public override string Summary => "Somebody changed the login's password in the database by hand.";

    public override string Row => "C5";

    public override ImmutableArray<string> Also => ["C16", "C20", "N9"];

    public override string WhyAlso => "The function swallows the driver's error: whatever refuses quickly reads the same.";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.ChangedByHand;

    public override void Plant(SandboxRegion region) => Database(region).WithUser(User(), StableId.Of($"{Name}/by-hand", 24));
}
