using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

/// <summary>The script echoes what DescribeSecret told it. AWS takes one of the two.</summary>
internal sealed class PostgreSqlDaysAndExpression : FailingWorld
{
    public override string Name => "postgres-days-and-expression";

    public override string Summary => "A script sends the days that DescribeSecret computes together with a schedule expression.";

    public override string Row => "P10";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.NotStarted;

    public override HarmTable Harm => base.Harm.With(FailingAction.Retry, FailingSafety.Safe).With(FailingAction.EnableWithTest, FailingSafety.Safe);

    internal override Task FailAsync(FailingStory story)
    {
        story.RotateByHand(new JsonObject { ["RotationRules"] = new JsonObject { ["AutomaticallyAfterDays"] = 14, ["ScheduleExpression"] = "rate(14 days)" } });
        return Task.CompletedTask;
    }
}
