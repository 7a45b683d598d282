using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Network;

/// <summary>A parameter was changed and the instance restarted twice during the maintenance window. Now it runs.</summary>
internal sealed class MySqlDatabaseRestarting : FailingWorld
{
    public override string Name => "mysql-database-restarting";

    public override string Summary => "The database was restarting while the rotation ran: its port refused at once.";

    public override string Row => "N8";

    public override ImmutableArray<string> Also => ["C5", "C16", "C20"];

    public override string WhyAlso => "A refused port is as quick as a refused password and reads the same, and the instance runs again.";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    internal override async Task FailAsync(FailingStory story)
    {
        Instance(story.Region).Status = "rebooting";
        await story.RotateAsync();
        Instance(story.Region).Status = "available";
    }
}
