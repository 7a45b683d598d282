using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Role;

/// <summary>The trust policy was written anew for another service; the function does not start.</summary>
internal sealed class MySqlTrustMissing : FailingWorld
{
    public override string Name => "mysql-trust-missing";

    public override string Summary => "Lambda may no longer assume the function's role.";

    public override string Row => "K10";

    public override ImmutableArray<string> Also => ["L1"];

    public override string WhyAlso => "Neither leaves a log; only the role's own document tells.";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => region.Account.Identities.Roles[Function(region).Name].TrustPolicy = Trust("ec2.amazonaws.com");
}
