using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

/// <summary>Three days in a row the same silence; the date that AWS shows stays in the past.</summary>
internal sealed class SqlServerOverdue : FailingWorld
{
    public override string Name => "sqlserver-overdue";

    public override string Summary => "The next rotation date has passed: the rotation fails and is tried again day after day, as the database is stopped.";

    public override string Row => "P13";

    public override ImmutableArray<string> Also => ["N8"];

    public override string WhyAlso => "The date in the past is the sign; the stopped database, which RDS shows, is what it is a sign of.";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override TimeSpan Ago => TimeSpan.FromHours(49);

    internal override SecretPlan Shape(SecretPlan plan) => plan with { Rules = new(AutomaticallyAfterDays: 12) };

    public override void Plant(SandboxRegion region) => Instance(region).Status = "stopped";

    internal override async Task FailAsync(FailingStory story)
    {
        var end = story.Region.World.Now.AddHours(48);
        await story.RotateAsync();
        await story.UntilAsync(end.AddDays(-1));
        await story.RotateAsync();
        await story.UntilAsync(end);
        await story.RotateAsync();
    }
}
