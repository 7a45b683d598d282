using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>The value was written by a template for MySQL, which can do without.</summary>
internal sealed class OracleServiceMissing : FailingWorld
{
    public override string Name => "oracle-dbname-missing";

    public override string Summary => "The secret's value lacks the key dbname, which Oracle's function demands.";

    public override string Row => "C1";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible).With(FailingAction.RollBack, FailingSafety.Safe);

    internal override async Task FailAsync(FailingStory story)
    {
        story.Put(Changed(story.Secret, value => value.Remove("dbname")));
        await story.WaitAsync(TimeSpan.FromMinutes(10));
        await story.RotateAsync();
    }
}
