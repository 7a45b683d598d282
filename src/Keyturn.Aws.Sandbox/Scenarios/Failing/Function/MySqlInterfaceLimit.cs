using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Function;

/// <summary>The function was changed, its interfaces had to be made anew, and the VPC had used up what the account may have.</summary>
internal sealed class MySqlInterfaceLimit : FailingWorld
{
    public override string Name => "mysql-interface-limit";

    public override string Summary => "The account has no network interface left for the function.";

    public override string Row => "L1";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region)
    {
        var function = Function(region);
        (function.State, function.StateReasonCode, function.StateReason) = ("Failed", "EniLimitExceeded", "The network interface limit of the account was reached.");
    }
}
