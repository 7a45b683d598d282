using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Reading;

/// <summary>It was deleted by mistake yesterday and is in its recovery window.</summary>
internal sealed class OracleMarkedForDeletion : FailingWorld
{
    public override string Name => "oracle-marked-for-deletion";

    public override string Summary => "The secret is scheduled for deletion, and somebody wants to rotate it.";

    public override string Row => "R15";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.NotStarted;

    public override HarmTable Harm => base.Harm.With(FailingAction.RollBack, FailingSafety.NotPossible).With(FailingAction.ReattachPending, FailingSafety.NotPossible).With(FailingAction.Stop, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region)
    {
        var secret = Secret(region);
        (secret.DeletedDate, secret.DeletionDate) = (region.World.Now, region.World.Now.AddDays(30));
    }

    internal override Task FailAsync(FailingStory story)
    {
        story.RotateByHand();
        return Task.CompletedTask;
    }
}
