using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

/// <summary>The database was not touched yet; what is left is a version without a label that nobody needs.</summary>
internal sealed class SqlServerPutAfterCreate : FailingWorld
{
    public override string Name => "sqlserver-put-after-create";

    public override string Summary => "A deployment wrote its old value between createSecret and setSecret: the rotation is abandoned.";

    public override string Row => "P15";

    public override ImmutableArray<string> Also => ["F4"];

    public override string WhyAlso => "The running function finds its version without a label, as F4 describes; what took the label is only in the trail.";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.NotStarted;

    public override HarmTable Harm => base.Harm.With(FailingAction.RollBack, FailingSafety.Unsafe).With(FailingAction.Retry, FailingSafety.Safe).With(FailingAction.EnableWithTest, FailingSafety.Safe);

    internal override async Task FailAsync(FailingStory story)
    {
        story.Begin();
        await story.WaitAsync(FailingTimes.AfterCreate);
        story.Put(Changed(story.Secret, _ => { }));
        await story.IdleAsync();
    }
}
