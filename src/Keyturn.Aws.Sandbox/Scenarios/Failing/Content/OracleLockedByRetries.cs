using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>Six logins with a wrong password in each attempt, ten are allowed.</summary>
internal sealed class OracleLockedByRetries : FailingWorld
{
    public override string Name => "oracle-locked-by-retries";

    public override string Summary => "The password was changed by hand, and the rotation's own attempts have locked the account (ORA-28000).";

    public override string Row => "C16";

    public override ImmutableArray<string> Also => ["C5", "C20"];

    public override string WhyAlso => "The function swallows the driver's error: whatever refuses quickly reads the same.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.ChangedByHand;

    public override void Plant(SandboxRegion region) => Database(region).WithUser(User(), StableId.Of($"{Name}/by-hand", 24));
}
