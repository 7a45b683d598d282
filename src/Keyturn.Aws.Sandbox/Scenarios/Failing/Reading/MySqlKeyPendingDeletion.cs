using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Kms;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Reading;

/// <summary>The key of a system that moved was scheduled for deletion; a secret had stayed behind.</summary>
internal sealed class MySqlKeyPendingDeletion : FailingWorld
{
    public override string Name => "mysql-key-pending-deletion";

    public override string Summary => "The secret's key is scheduled for deletion.";

    public override string Row => "R5";

    public override ImmutableArray<string> Also => ["K9"];

    public override string WhyAlso => "K9 is the same state of a key, for the versions that are still under it.";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region)
    {
        var key = region.Keys.FindAlias(ArticleNetwork.KeyAlias)!;
        (key.State, key.DeletionDate) = (KeyRecord.PendingDeletion, region.World.Now.AddDays(12));
    }
}
