using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Function;

/// <summary>Python 3.7 went out of service; the package has a module that was compiled for it.</summary>
internal sealed class PostgreSqlNativeModule : FailingWorld
{
    public override string Name => "postgres-native-module";

    public override string Summary => "The runtime was raised, and the function's bundled client library no longer loads.";

    public override string Row => "L5";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region)
    {
        Function(region).Runtime = "python3.12";
        Function(region).ImportError = "No module named '_pg'";
    }
}
