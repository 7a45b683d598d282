using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.SecretsManager;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

/// <summary>The rate is shared by the whole account, so the one who comes last pays for the loop of another.</summary>
internal sealed class OracleThrottled : FailingWorld
{
    public override string Name => "oracle-rotations-throttled";

    public override string Summary => "A script calls RotateSecret more often than fifty times a second; the operator's call is refused.";

    public override string Row => "P16";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.NotStarted;

    public override HarmTable Harm => base.Harm.With(FailingAction.Retry, FailingSafety.Safe).With(FailingAction.EnableWithTest, FailingSafety.Safe);

    internal override async Task FailAsync(FailingStory story)
    {
        var batch = story.Region.Secrets.Find(FailingCast.Of(Engine).Batch)!.Arn;
        var token = story.Token("batch");
        for (var call = 0; call < 50; call++)
            story.Call(new RotateSecretOperation(story.Rotations), new JsonObject { ["SecretId"] = batch, ["ClientRequestToken"] = token }, story.Deployment);
        story.RotateByHand();
        await story.IdleAsync();
    }
}
