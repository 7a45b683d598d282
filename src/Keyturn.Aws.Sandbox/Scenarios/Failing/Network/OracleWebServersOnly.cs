using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Network;

/// <summary>The checklist was followed for the application; the function is a client too.</summary>
internal sealed class OracleWebServersOnly : FailingWorld
{
    public override string Name => "oracle-web-servers-only";

    public override string Summary => "The database's security group admits the web servers and not the rotation function.";

    public override string Row => "N7";

    public override ImmutableArray<string> Also => ["N2", "N3"];

    public override string WhyAlso => "N2 and N3 are the same silence in general; N7 says who was forgotten.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region) => Planting.RemoveRule(region, ArticleNetwork.DatabaseGroup, egress: false, EngineTraits.Oracle.DefaultPort, ArticleNetwork.FunctionGroup);
}
