using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Function;

/// <summary>Containers took every address of the compute subnets; the function gets no interface.</summary>
internal sealed class PostgreSqlSubnetFull : FailingWorld
{
    public override string Name => "postgres-subnet-full";

    public override string Summary => "The function's subnets have no address left.";

    public override string Row => "L1";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region)
    {
        var function = Function(region);
        (function.State, function.StateReasonCode, function.StateReason) = ("Failed", "SubnetOutOfIPAddresses", "The subnets of the function have no free IP addresses.");
    }
}
