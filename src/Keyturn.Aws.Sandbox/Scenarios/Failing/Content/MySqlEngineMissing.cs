using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>Somebody edited the value by hand and left out what looked superfluous. Applications do not need it; the function does.</summary>
internal sealed class MySqlEngineMissing : FailingWorld
{
    public override string Name => "mysql-engine-missing";

    public override string Summary => "The secret's value lacks the key engine.";

    public override string Row => "C1";

    public override ImmutableArray<string> Also => ["L11"];

    public override string WhyAlso => "A missing engine and a wrong one give the same KeyError; the value stays unread.";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible).With(FailingAction.RollBack, FailingSafety.Safe);

    internal override async Task FailAsync(FailingStory story)
    {
        story.Put(Changed(story.Secret, value => value.Remove("engine")));
        await story.WaitAsync(TimeSpan.FromMinutes(10));
        await story.RotateAsync();
    }
}
