using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Labels;

/// <summary>The role lost the statement that lets it move labels: the database has the new password, readers get the old one.</summary>
internal sealed class SqlServerFinishDenied : FailingWorld
{
    public override string Name => "sqlserver-finish-denied";

    public override string Summary => "The rotation role may not call UpdateSecretVersionStage.";

    public override string Row => "F8";

    public override ImmutableArray<string> Also => ["K1"];

    public override string WhyAlso => "K1 names the same refusal from the side of the role.";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.SetNotFinished;

    public override void Plant(SandboxRegion region) => Planting.Keep(region, Function(region).Name, statement => !statement.Contains("MoveLabel", StringComparison.Ordinal));
}
