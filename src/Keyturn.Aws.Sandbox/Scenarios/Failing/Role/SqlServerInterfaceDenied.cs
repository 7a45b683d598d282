using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Role;

/// <summary>The managed policy for functions in a VPC was replaced by one that only writes logs.</summary>
internal sealed class SqlServerInterfaceDenied : FailingWorld
{
    public override string Name => "sqlserver-interface-denied";

    public override string Summary => "The role of the function may not create network interfaces.";

    public override string Row => "K5";

    public override ImmutableArray<string> Also => ["L1"];

    public override string WhyAlso => "L1 names the same refusal from the side of the platform.";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region)
    {
        var function = Function(region);
        var role = region.Account.Identities.Roles[function.Name];
        role.AttachedPolicies.Clear();
        role.InlinePolicies["WriteLogs"] = Document(Allow("WriteLogs", ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"], "*"));
        (function.State, function.StateReasonCode, function.StateReason) = ("Failed", "InsufficientRolePermissions", "The function's execution role does not have permission to call CreateNetworkInterface on EC2.");
    }
}
