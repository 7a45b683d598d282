using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Labels;

/// <summary>finishSecret was refused, somebody cleared AWSPENDING, and a job wrote the old value every quarter of an hour for two days.</summary>
internal sealed class MySqlVersionTrimmed : FailingWorld
{
    public override string Name => "mysql-version-trimmed";

    public override string Summary => "The version with the password that the database has was detached, and a deployment wrote so many versions since that AWS trimmed it.";

    public override string Row => "F10";

    public override string Cause => "F8";

    public override ImmutableArray<string> Also => ["C5"];

    public override string WhyAlso => "A password that no version has may also have been set by hand; the trail of that night tells.";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.ChangedByHand;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible).With(FailingAction.DetachPending, FailingSafety.NotPossible).With(FailingAction.ReattachPending, FailingSafety.Unsafe).With(FailingAction.Retry, FailingSafety.Unsafe).With(FailingAction.EnableWithTest, FailingSafety.Unsafe);

    public override TimeSpan Ago => TimeSpan.FromHours(52);

    public override void Plant(SandboxRegion region) => Planting.Keep(region, Function(region).Name, statement => !statement.Contains("MoveLabel", StringComparison.Ordinal));

    internal override async Task FailAsync(FailingStory story)
    {
        await story.RotateAsync();
        story.Detach(VersionStage.Pending);
        for (var write = 0; write < 196; write++)
        {
            story.Put(Changed(story.Secret, _ => { }));
            await story.WaitAsync(TimeSpan.FromMinutes(15));
        }
    }
}
