using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

/// <summary>The database was stopped while the schedule rotated and runs again since. AWSPENDING is still on the new version, so the button is refused.</summary>
internal sealed class PostgreSqlPreviousIncomplete : FailingWorld
{
    public override string Name => "postgres-previous-incomplete";

    public override string Summary => "A rotation at night failed and left AWSPENDING behind; a new one is refused.";

    public override string Row => "P6";

    public override ImmutableArray<string> Also => ["N2", "N3", "N8"];

    public override string WhyAlso => "The refusal is certain; of the failed rotation behind it only the silence of setSecret is left, as the database runs again.";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    internal override async Task FailAsync(FailingStory story)
    {
        Instance(story.Region).Status = "stopped";
        await story.RotateAsync();
        Instance(story.Region).Status = "available";
        await story.WaitAsync(TimeSpan.FromMinutes(10));
        story.RotateByHand();
    }
}
