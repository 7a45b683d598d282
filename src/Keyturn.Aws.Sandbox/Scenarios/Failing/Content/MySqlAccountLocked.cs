using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>A forgotten script of a notebook tried an old password all night.</summary>
internal sealed class MySqlAccountLocked : FailingWorld
{
    public override string Name => "mysql-account-locked";

    public override string Summary => "The account is locked after failed logins of somebody else.";

    public override string Row => "C16";

    public override ImmutableArray<string> Also => ["C5", "C20"];

    public override string WhyAlso => "The function swallows the driver's error: whatever refuses quickly reads the same.";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region) => Database(region).LockUser(User());
}
