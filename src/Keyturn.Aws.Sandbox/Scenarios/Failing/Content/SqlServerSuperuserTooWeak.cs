using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>ALTER ANY LOGIN went to another role.</summary>
internal sealed class SqlServerSuperuserTooWeak : FailingWorld
{
    public override string Name => "sqlserver-superuser-too-weak";

    public override string Summary => "The superuser may not alter the login (15151).";

    public override string Row => "C6";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingStrategy Strategy => FailingStrategy.AlternatingUsers;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region) => Database(region).Demote(User("admin"));
}
