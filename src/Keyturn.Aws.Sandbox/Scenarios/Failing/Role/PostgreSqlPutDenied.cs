using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Role;

/// <summary>The role was narrowed to reading: createSecret makes a password and may not store it, so AWSPENDING stays empty.</summary>
internal sealed class PostgreSqlPutDenied : FailingWorld
{
    public override string Name => "postgres-put-denied";

    public override string Summary => "The rotation role may not call PutSecretValue.";

    public override string Row => "K1";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) =>
        Planting.Rewrite(region, Function(region).Name, text => text.Replace(",\"secretsmanager:PutSecretValue\"", "", StringComparison.Ordinal));
}
