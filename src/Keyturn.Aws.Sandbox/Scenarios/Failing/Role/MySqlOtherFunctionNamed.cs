using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Role;

/// <summary>The template narrows the role to secrets that its function rotates; the function was renamed and the condition was not.</summary>
internal sealed class MySqlOtherFunctionNamed : FailingWorld
{
    public override string Name => "mysql-other-function-named";

    public override string Summary => "The role's condition AllowRotationLambdaArn names a function that no longer exists.";

    public override string Row => "K1";

    public override ImmutableArray<string> Also => ["R1"];

    public override string WhyAlso => "R1 is the same row for any reader of a secret.";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Planting.Rewrite(region, Function(region).Name, text => text.Replace("function:keyturn-rotate-mysql-single", "function:keyturn-rotate-mysql", StringComparison.Ordinal));
}
