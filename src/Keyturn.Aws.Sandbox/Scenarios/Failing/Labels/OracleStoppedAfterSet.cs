using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Labels;

/// <summary>CancelRotateSecret is no undo: the schedule is off, AWSPENDING stays, and the database has the new password.</summary>
internal sealed class OracleStoppedAfterSet : FailingWorld
{
    public override string Name => "oracle-stopped-after-set";

    public override string Summary => "Somebody stopped the rotation after setSecret had changed the password.";

    public override string Row => "F7";

    public override ImmutableArray<string> Also => ["P14"];

    public override string WhyAlso => "P14 is the schedule that is off; what was under way when it was switched off is in the log.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.SetNotFinished;

    public override HarmTable Harm => base.Harm.With(FailingAction.Stop, FailingSafety.Safe);

    internal override async Task FailAsync(FailingStory story)
    {
        story.Begin();
        await story.WaitAsync(FailingTimes.AfterSet);
        story.Cancel();
        await story.IdleAsync();
    }
}
