using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

/// <summary>The function was copied from staging with its permission: Secrets Manager of this account may not invoke it.</summary>
internal sealed class OracleFunctionOfOtherAccount : FailingWorld
{
    public override string Name => "oracle-function-source-account";

    public override string Summary => "The policy of the rotation function names another account as aws:SourceAccount.";

    public override string Row => "P2";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.NotStarted;

    public override void Plant(SandboxRegion region)
    {
        var permissions = Function(region).Permissions;
        permissions.Clear();
        permissions.Add(new("SecretsManagerRDSRotationAccess", SourceAccount: "444455556666"));
    }

    internal override Task FailAsync(FailingStory story)
    {
        story.RotateByHand();
        return Task.CompletedTask;
    }
}
