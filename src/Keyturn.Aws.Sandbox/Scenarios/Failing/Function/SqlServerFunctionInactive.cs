using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Function;

/// <summary>The first invocation of an inactive function makes its interfaces anew and is refused meanwhile.</summary>
internal sealed class SqlServerFunctionInactive : FailingWorld
{
    public override string Name => "sqlserver-function-inactive";

    public override string Summary => "The function was idle for weeks and Lambda took its network interfaces back; waking it takes longer than the attempts.";

    public override string Row => "L4";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => (Function(region).State, Function(region).StateReasonCode, Function(region).StateReason) = ("Inactive", "Idle", "The function is idle.");
}
