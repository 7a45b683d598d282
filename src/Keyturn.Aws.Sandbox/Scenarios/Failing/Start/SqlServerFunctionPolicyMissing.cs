using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

/// <summary>A deployment replaced the function and left out its permission: AWS refuses the rotation before it begins.</summary>
internal sealed class SqlServerFunctionPolicyMissing : FailingWorld
{
    public override string Name => "sqlserver-function-policy-missing";

    public override string Summary => "The policy of the rotation function no longer lets Secrets Manager invoke it.";

    public override string Row => "P1";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.NotStarted;

    public override void Plant(SandboxRegion region) => Function(region).Permissions.Clear();

    internal override Task FailAsync(FailingStory story)
    {
        story.RotateByHand();
        return Task.CompletedTask;
    }
}
