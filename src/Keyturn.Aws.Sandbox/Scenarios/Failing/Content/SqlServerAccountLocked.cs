using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>A service with an old connection string restarts every minute.</summary>
internal sealed class SqlServerAccountLocked : FailingWorld
{
    public override string Name => "sqlserver-account-locked";

    public override string Summary => "The login is locked out (18486).";

    public override string Row => "C16";

    public override ImmutableArray<string> Also => ["C5", "C20"];

    public override string WhyAlso => "The function swallows the driver's error: whatever refuses quickly reads the same.";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region) => Database(region).LockUser(User());
}
