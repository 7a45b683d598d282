using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Role;

/// <summary>The first call of every step is refused, so no step gets to its own work.</summary>
internal sealed class OracleDescribeDenied : FailingWorld
{
    public override string Name => "oracle-describe-denied";

    public override string Summary => "The rotation role may not call DescribeSecret.";

    public override string Row => "K1";

    public override ImmutableArray<string> Also => ["R1"];

    public override string WhyAlso => "R1 is the same row for any reader of a secret.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Planting.Rewrite(region, Function(region).Name, text => text.Replace("\"secretsmanager:DescribeSecret\",", "", StringComparison.Ordinal));
}
