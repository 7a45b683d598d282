using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

/// <summary>Somebody wants to rotate the superuser, whose secret has no function and no schedule.</summary>
internal sealed class SqlServerNeverConfigured : FailingWorld
{
    public override string Name => "sqlserver-never-configured";

    public override string Summary => "Rotation was never set up for the superuser's secret.";

    public override string Row => "P7";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.NotStarted;

    public override HarmTable Harm => base.Harm.With(FailingAction.RollBack, FailingSafety.NotPossible).With(FailingAction.ReattachPending, FailingSafety.NotPossible).With(FailingAction.Stop, FailingSafety.NotPossible);

    public override string SecretName => FailingCast.Of(Engine).Admin;

    public override string HistoryName => FailingCast.Of(Engine).App;

    internal override Task FailAsync(FailingStory story)
    {
        story.RotateByHand();
        return Task.CompletedTask;
    }

    internal override async Task SucceedAsync(FailingStory story)
    {
        var function = Function(story.Region).Arn;
        story.RotateByHand(new JsonObject { ["RotationLambdaARN"] = function, ["RotationRules"] = new JsonObject { ["AutomaticallyAfterDays"] = 30 } });
        await story.IdleAsync();
    }
}
