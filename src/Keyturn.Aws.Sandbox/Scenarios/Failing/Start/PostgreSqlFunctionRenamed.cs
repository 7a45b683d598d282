using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

/// <summary>A deployment gave the function a new name. The schedule goes on invoking the old one, which is gone: no step runs.</summary>
internal sealed class PostgreSqlFunctionRenamed : FailingWorld
{
    public override string Name => "postgres-function-renamed";

    public override string Summary => "The rotation function was deployed under another name; the secret still names the old one.";

    public override string Row => "P4";

    public override ImmutableArray<string> Also => ["L1"];

    public override string WhyAlso => "No step leaves a log in either row, and the event only says that createSecret failed; that the function is gone is seen when it is looked for, and then there is nothing left of L1.";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region)
    {
        var old = Function(region).Name;
        RotationFunctions.Add(region, $"{old}-v2", new SingleUserTemplate(EngineTraits.PostgreSql), "Rotates PostgreSQL DB secrets, single user");
        region.Functions.Remove(old);
    }
}
