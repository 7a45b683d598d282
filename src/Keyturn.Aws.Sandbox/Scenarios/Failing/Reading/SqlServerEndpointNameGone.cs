using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Reading;

/// <summary>The endpoint was made anew and has another name now; the old one resolves to nothing.</summary>
internal sealed class SqlServerEndpointNameGone : FailingWorld
{
    public override string Name => "sqlserver-endpoint-name-gone";

    public override string Summary => "The function calls Secrets Manager by the name of an endpoint that no longer exists.";

    public override string Row => "R13";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Function(region).Environment["SECRETS_MANAGER_ENDPOINT"] = "https://vpce-0a9b8c7d6e5f40312-x1y2z3.secretsmanager.ap-northeast-1.vpce.amazonaws.com";
}
