using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Function;

/// <summary>The new package brings a larger bundle of certificates; 128 MB no longer suffice.</summary>
internal sealed class OracleMemory : FailingWorld
{
    public override string Name => "oracle-memory";

    public override string Summary => "The function needs more memory than it has and is killed.";

    public override string Row => "L8";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Function(region).UsedMemory = 141;
}
