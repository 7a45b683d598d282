using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Labels;

/// <summary>The former user keeps its password until the next rotation but one. A leak needs two.</summary>
internal sealed class MySqlLeakedOnce : FailingWorld
{
    public override string Name => "mysql-leaked-once";

    public override string Summary => "A password leaked and one rotation of alternating users went through: the leaked one is still accepted.";

    public override string Row => "F9";

    public override string Unseen => "The rotation succeeded; that a password has leaked is known to people only.";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingStrategy Strategy => FailingStrategy.AlternatingUsers;

    public override FailingState State => FailingState.FinishedAlternating;

    // The second rotation is what a leak needs: it gives the former user another password, and nobody reads that one any more.
    public override HarmTable Harm => base.Harm.With(FailingAction.RollBack, FailingSafety.Unsafe, FailingHarm.LeakedPasswordAccepted).With(FailingAction.Retry, FailingSafety.Safe);

    public override string? LeakedVersion(SandboxRegion region) => Secret(region).Holder(VersionStage.Previous)?.Id;
}
