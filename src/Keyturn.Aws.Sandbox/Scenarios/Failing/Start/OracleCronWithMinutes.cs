using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

/// <summary>Half past four sounds harmless; a rotation window opens on the hour.</summary>
internal sealed class OracleCronWithMinutes : FailingWorld
{
    public override string Name => "oracle-cron-with-minutes";

    public override string Summary => "The schedule that somebody wants names minutes, which AWS does not take.";

    public override string Row => "P11";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.NotStarted;

    public override HarmTable Harm => base.Harm.With(FailingAction.Retry, FailingSafety.Safe).With(FailingAction.EnableWithTest, FailingSafety.Safe);

    internal override Task FailAsync(FailingStory story)
    {
        story.RotateByHand(new JsonObject { ["RotationRules"] = new JsonObject { ["ScheduleExpression"] = "cron(30 16 ? * SUN *)" } });
        return Task.CompletedTask;
    }
}
