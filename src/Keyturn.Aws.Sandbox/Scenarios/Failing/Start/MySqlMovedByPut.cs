using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

/// <summary>Nothing failed. With an interval in days a value that is written by hand moves the next date.</summary>
internal sealed class MySqlMovedByPut : FailingWorld
{
    public override string Name => "mysql-date-moved-by-put";

    public override string Summary => "A deployment wrote the same value again, which counts as a rotation: the one that people wait for comes two weeks later.";

    public override string Row => "P12";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.NotStarted;

    public override HarmTable Harm => base.Harm.With(FailingAction.RollBack, FailingSafety.Unsafe).With(FailingAction.Retry, FailingSafety.Safe).With(FailingAction.EnableWithTest, FailingSafety.Safe);

    internal override Task FailAsync(FailingStory story)
    {
        story.Put(Changed(story.Secret, _ => { }));
        return Task.CompletedTask;
    }
}
