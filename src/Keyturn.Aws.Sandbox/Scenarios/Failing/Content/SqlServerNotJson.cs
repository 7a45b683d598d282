using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>A deployment wrote the bare password.</summary>
internal sealed class SqlServerNotJson : FailingWorld
{
    public override string Name => "sqlserver-not-json";

    public override string Summary => "The secret's value is not JSON.";

    public override string Row => "C2";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible).With(FailingAction.RollBack, FailingSafety.Safe);

    internal override async Task FailAsync(FailingStory story)
    {
        story.Put(story.Secret.Name);
        await story.WaitAsync(TimeSpan.FromMinutes(10));
        await story.RotateAsync();
    }
}
