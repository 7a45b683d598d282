using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>ALTER USER was taken from the administration account when it was reviewed.</summary>
internal sealed class OracleSuperuserTooWeak : FailingWorld
{
    public override string Name => "oracle-superuser-too-weak";

    public override string Summary => "The superuser may no longer change other users (ORA-01031).";

    public override string Row => "C6";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingStrategy Strategy => FailingStrategy.AlternatingUsers;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region) => Database(region).Demote(User("admin"));
}
