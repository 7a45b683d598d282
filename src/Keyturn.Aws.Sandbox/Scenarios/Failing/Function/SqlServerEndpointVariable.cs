using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Function;

/// <summary>Somebody set the excluded characters and wrote over the other variable.</summary>
internal sealed class SqlServerEndpointVariable : FailingWorld
{
    public override string Name => "sqlserver-endpoint-variable";

    public override string Summary => "The function lacks the variable SECRETS_MANAGER_ENDPOINT.";

    public override string Row => "L9";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Function(region).Environment.Remove("SECRETS_MANAGER_ENDPOINT");
}
