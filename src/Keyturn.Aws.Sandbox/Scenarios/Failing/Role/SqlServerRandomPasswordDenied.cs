using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Role;

/// <summary>Whoever narrowed the role to the secret's ARN did not know that GetRandomPassword has no resource.</summary>
internal sealed class SqlServerRandomPasswordDenied : FailingWorld
{
    public override string Name => "sqlserver-random-password-denied";

    public override string Summary => "The rotation role may not call GetRandomPassword.";

    public override string Row => "K2";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Planting.Keep(region, Function(region).Name, statement => !statement.Contains("MakePassword", StringComparison.Ordinal));
}
