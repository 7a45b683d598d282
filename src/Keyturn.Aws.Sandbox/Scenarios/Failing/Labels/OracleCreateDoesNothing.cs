using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Labels;

/// <summary>The step asks whether AWSPENDING is there, which it always is by then, and takes it for done.</summary>
internal sealed class OracleCreateDoesNothing : FailingWorld
{
    public override string Name => "oracle-create-does-nothing";

    public override string Summary => "A function of our own returns from createSecret without storing a value.";

    public override string Row => "F1";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Function(region).Program = new OwnFunction(RotationSteps.Create);
}
