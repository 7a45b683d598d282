using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Function;

/// <summary>Two functions with similar names, one wrong choice in a template.</summary>
internal sealed class OracleMySqlFunction : FailingWorld
{
    public override string Name => "oracle-mysql-function";

    public override string Summary => "The secret of an Oracle database names the function for MySQL.";

    public override string Row => "L11";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) =>
        Secret(region).RotationLambdaArn = RotationFunctions.Add(region, RotationFunctions.MySqlSingle, new SingleUserTemplate(EngineTraits.MySql), "Rotates MySQL DB secrets, single user").Arn;
}
