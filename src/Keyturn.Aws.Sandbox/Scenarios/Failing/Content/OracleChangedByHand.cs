using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>A DBA changed the password in the database and told nobody. The profile locks no account, so nothing but the login fails.</summary>
internal sealed class OracleChangedByHand : FailingWorld
{
    public override string Name => "oracle-changed-by-hand";

    public override string Summary => "Somebody changed the user's password in the database by hand.";

    public override string Row => "C5";

    public override ImmutableArray<string> Also => ["C16", "C20"];

    public override string WhyAlso => "The function swallows the driver's error: a quick refusal reads the same for a wrong password, a locked account and a full server.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.ChangedByHand;

    public override void Plant(SandboxRegion region) => Database(region).WithUser(FailingCast.Of(Engine).User("app"), StableId.Of($"{Name}/by-hand", 24));

    internal override void Prepare(SandboxRegion region) => Database(region).Profile = Database(region).Profile with { FailedLoginAttempts = null };
}
