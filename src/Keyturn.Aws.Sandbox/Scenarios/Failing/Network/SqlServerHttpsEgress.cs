using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Network;

/// <summary>Outbound rules were tidied up, and port 443 did not look like a database.</summary>
internal sealed class SqlServerHttpsEgress : FailingWorld
{
    public override string Name => "sqlserver-https-egress";

    public override string Summary => "The function's security group does not let HTTPS out to the endpoint.";

    public override string Row => "N1";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Planting.RemoveRule(region, ArticleNetwork.FunctionGroup, egress: true, 443, ArticleNetwork.EndpointGroup);
}
