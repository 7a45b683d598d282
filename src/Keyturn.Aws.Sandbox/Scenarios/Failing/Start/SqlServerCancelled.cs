using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

/// <summary>Nobody pressed a button: a template without rotation was applied, and the secret no longer rotates.</summary>
internal sealed class SqlServerCancelled : FailingWorld
{
    public override string Name => "sqlserver-schedule-cancelled";

    public override string Summary => "A deployment called CancelRotateSecret; the schedule is off since.";

    public override string Row => "P14";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.NotStarted;

    public override HarmTable Harm => base.Harm.With(FailingAction.Retry, FailingSafety.Safe).With(FailingAction.Stop, FailingSafety.Safe).With(FailingAction.EnableWithTest, FailingSafety.Safe);

    internal override Task FailAsync(FailingStory story)
    {
        story.Cancel(story.Deployment);
        return Task.CompletedTask;
    }
}
