using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>The administration role was made anew without the attribute.</summary>
internal sealed class PostgreSqlSuperuserTooWeak : FailingWorld
{
    public override string Name => "postgres-superuser-too-weak";

    public override string Summary => "The superuser lacks CREATEROLE.";

    public override string Row => "C6";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingStrategy Strategy => FailingStrategy.AlternatingUsers;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region) => Database(region).Demote(User("admin"));
}
