using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Labels;

/// <summary>The change waited for a replica that was being rebuilt; then the instance was stopped for an hour.</summary>
internal sealed class PostgreSqlSetTimedOut : FailingWorld
{
    public override string Name => "postgres-set-timed-out";

    public override string Summary => "setSecret ran into the timeout after the password was changed, and the database was down when AWS tried again.";

    public override string Row => "F3";

    public override ImmutableArray<string> Also => ["F2", "L7"];

    public override string WhyAlso => "The log ends before the line that says whether the password was changed; only a login tells.";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.SetNotFinished;

    internal override async Task FailAsync(FailingStory story)
    {
        Database(story.Region).ChangeTime = TimeSpan.FromMinutes(2);
        story.Begin();
        await story.WaitAsync(TimeSpan.FromMinutes(1));
        (Database(story.Region).ChangeTime, Instance(story.Region).Status) = (TimeSpan.Zero, "stopped");
        await story.IdleAsync();
        await story.WaitAsync(TimeSpan.FromMinutes(30));
        Instance(story.Region).Status = "available";
    }
}
