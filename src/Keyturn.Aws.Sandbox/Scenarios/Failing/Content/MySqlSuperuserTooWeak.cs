using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>The managed account was replaced by one with fewer rights.</summary>
internal sealed class MySqlSuperuserTooWeak : FailingWorld
{
    public override string Name => "mysql-superuser-too-weak";

    public override string Summary => "The superuser lacks CREATE USER (1227).";

    public override string Row => "C6";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingStrategy Strategy => FailingStrategy.AlternatingUsers;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region) => Database(region).Demote(User("admin"));
}
