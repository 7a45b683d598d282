using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.SecretsManager;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Labels;

/// <summary>The running function finds that its version no longer has the label.</summary>
internal sealed class SqlServerPendingTaken : FailingWorld
{
    public override string Name => "sqlserver-pending-taken";

    public override string Summary => "A script of ours marked the new version with a label of its own and put AWSPENDING on another while the rotation ran.";

    public override string Row => "F5";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.FailedBeforeSet;

    internal override async Task FailAsync(FailingStory story)
    {
        story.Begin();
        await story.WaitAsync(FailingTimes.AfterCreate);
        var made = story.Secret.Holder(VersionStage.Pending)!.Id;
        story.Call(
            new UpdateSecretVersionStageOperation(story.Rotations), new JsonObject { ["SecretId"] = story.Secret.Arn, ["VersionStage"] = "CHECKED", ["MoveToVersionId"] = made }, story.Deployment);
        story.Put(Changed(story.Secret, value => value["password"] = StableId.Of(Name, 32)), VersionStage.Pending);
        await story.IdleAsync();
    }
}
