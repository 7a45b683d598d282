using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Function;

/// <summary>A pipeline built the package without its dependencies.</summary>
internal sealed class MySqlDriverMissing : FailingWorld
{
    public override string Name => "mysql-driver-missing";

    public override string Summary => "The function's package lacks the database driver.";

    public override string Row => "L5";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Function(region).ImportError = "No module named 'pymysql'";
}
