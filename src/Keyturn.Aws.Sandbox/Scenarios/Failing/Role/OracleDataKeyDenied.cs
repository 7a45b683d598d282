using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Role;

/// <summary>Reading works, so the key looked right; storing a new value needs kms:GenerateDataKey.</summary>
internal sealed class OracleDataKeyDenied : FailingWorld
{
    public override string Name => "oracle-data-key-denied";

    public override string Summary => "The rotation role may decrypt with the secret's key and not encrypt.";

    public override string Row => "K3";

    public override ImmutableArray<string> Also => ["R4"];

    public override string WhyAlso => "R4 is the same row for any reader of a secret.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Planting.Rewrite(region, Function(region).Name, text => text.Replace(",\"kms:GenerateDataKey\"", "", StringComparison.Ordinal));
}
