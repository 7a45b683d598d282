using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>With alternating users the current login is asked for first, so a superuser who could repair it is not even tried.</summary>
internal sealed class MySqlCurrentChangedByHand : FailingWorld
{
    public override string Name => "mysql-current-changed-by-hand";

    public override string Summary => "Somebody changed the password of the user in use by hand.";

    public override string Row => "C5";

    public override ImmutableArray<string> Also => ["C16", "C20"];

    public override string WhyAlso => "The function swallows the driver's error: whatever refuses quickly reads the same.";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingStrategy Strategy => FailingStrategy.AlternatingUsers;

    public override FailingState State => FailingState.ChangedByHand;

    public override HarmTable Harm => base.Harm.With(FailingAction.RollBack, FailingSafety.Safe);

    public override void Plant(SandboxRegion region) => Database(region).WithUser($"{User()}_clone", StableId.Of($"{Name}/by-hand", 24));
}
