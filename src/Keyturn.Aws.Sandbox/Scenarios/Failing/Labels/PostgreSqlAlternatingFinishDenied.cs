using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Labels;

/// <summary>The clone has the new password, readers still get the other user, whose password is as it was.</summary>
internal sealed class PostgreSqlAlternatingFinishDenied : FailingWorld
{
    public override string Name => "postgres-alternating-finish-denied";

    public override string Summary => "The rotation role may not call UpdateSecretVersionStage; the users alternate.";

    public override string Row => "F8";

    public override ImmutableArray<string> Also => ["K1"];

    public override string WhyAlso => "K1 names the same refusal from the side of the role.";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingStrategy Strategy => FailingStrategy.AlternatingUsers;

    public override FailingState State => FailingState.SetNotFinished;

    public override void Plant(SandboxRegion region) => Planting.Keep(region, Function(region).Name, statement => !statement.Contains("MoveLabel", StringComparison.Ordinal));
}
