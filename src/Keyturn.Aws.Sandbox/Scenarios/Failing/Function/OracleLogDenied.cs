using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Function;

/// <summary>Without the managed policy nothing is logged, so the cause behind it cannot be seen from outside.</summary>
internal sealed class OracleLogDenied : FailingWorld
{
    public override string Name => "oracle-log-denied";

    public override string Summary => "The function runs and may not write a log; its rotation fails because somebody changed the password by hand.";

    public override string Row => "L10";

    public override ImmutableArray<string> Also => ["C5", "C6", "C7", "C16", "C20"];

    public override string WhyAlso => "Without a log nothing tells why setSecret failed; only that the log is missing is certain.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.ChangedByHand;

    public override void Plant(SandboxRegion region)
    {
        region.Account.Identities.Roles[Function(region).Name].AttachedPolicies.Clear();
        Database(region).WithUser(User(), StableId.Of($"{Name}/by-hand", 24));
    }

    internal override void Prepare(SandboxRegion region) => Database(region).Profile = Database(region).Profile with { FailedLoginAttempts = null };
}
