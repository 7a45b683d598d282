using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Function;

/// <summary>The network was built anew and the function was forgotten.</summary>
internal sealed class SqlServerSubnetGone : FailingWorld
{
    public override string Name => "sqlserver-subnet-gone";

    public override string Summary => "The function names a subnet that was deleted.";

    public override string Row => "L1";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region)
    {
        var function = Function(region);
        function.SubnetIds[0] = "subnet-0d1e2a3d4b5e6c7f8";
        (function.State, function.StateReasonCode, function.StateReason) = ("Failed", "InvalidSubnet", "The subnet of the function does not exist.");
    }
}
