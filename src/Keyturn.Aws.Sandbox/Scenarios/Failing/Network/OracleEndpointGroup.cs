using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Network;

/// <summary>The group was written anew for the web servers; the function waits for Secrets Manager until its time is up.</summary>
internal sealed class OracleEndpointGroup : FailingWorld
{
    public override string Name => "oracle-endpoint-group";

    public override string Summary => "The endpoint's security group does not admit the rotation function.";

    public override string Row => "N1";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Planting.RemoveRule(region, ArticleNetwork.EndpointGroup, egress: false, 443, ArticleNetwork.FunctionGroup);
}
