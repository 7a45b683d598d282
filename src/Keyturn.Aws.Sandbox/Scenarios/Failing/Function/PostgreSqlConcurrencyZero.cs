using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Function;

/// <summary>Somebody stopped the function in an emergency by reserving nothing for it.</summary>
internal sealed class PostgreSqlConcurrencyZero : FailingWorld
{
    public override string Name => "postgres-concurrency-zero";

    public override string Summary => "The function's reserved concurrency is zero.";

    public override string Row => "L2";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Function(region).ReservedConcurrency = 0;
}
