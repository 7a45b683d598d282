using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>An application lost its pool's limit in a release; the new one gave the connections back.</summary>
internal sealed class PostgreSqlConnectionsFull : FailingWorld
{
    public override string Name => "postgres-connections-full";

    public override string Summary => "Every connection of the server was taken while the rotation ran.";

    public override string Row => "C20";

    public override ImmutableArray<string> Also => ["C5", "C16"];

    public override string WhyAlso => "The function swallows the driver's error: whatever refuses quickly reads the same.";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    internal override async Task FailAsync(FailingStory story)
    {
        var database = Database(story.Region);
        database.Admission = _ => DatabaseErrors.TooManyConnections(DatabaseEngine.PostgreSql);
        await story.RotateAsync();
        database.Admission = null;
    }
}
