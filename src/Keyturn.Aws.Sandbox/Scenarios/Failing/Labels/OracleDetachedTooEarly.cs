using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Labels;

/// <summary>The stuck label looked like litter. The next rotation tries two dead passwords.</summary>
internal sealed class OracleDetachedTooEarly : FailingWorld
{
    public override string Name => "oracle-detached-too-early";

    public override string Summary => "finishSecret was refused, and somebody cleared AWSPENDING: no label has the password that the database has.";

    public override string Row => "F11";

    public override string Cause => "F8";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.DetachedTooEarly;

    public override HarmTable Harm => base.Harm.With(FailingAction.Retry, FailingSafety.Unsafe, FailingHarm.LockedAccount).With(FailingAction.EnableWithTest, FailingSafety.Unsafe, FailingHarm.LockedAccount);

    public override void Plant(SandboxRegion region) => Planting.Keep(region, Function(region).Name, statement => !statement.Contains("MoveLabel", StringComparison.Ordinal));

    internal override async Task FailAsync(FailingStory story)
    {
        await story.RotateAsync();
        await story.WaitAsync(TimeSpan.FromMinutes(15));
        story.Detach(VersionStage.Pending);
    }
}
