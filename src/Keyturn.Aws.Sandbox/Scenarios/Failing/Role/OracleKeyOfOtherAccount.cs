using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Role;

/// <summary>Whoever chose the key took the one of the same alias in staging. New values cannot be encrypted with it.</summary>
internal sealed class OracleKeyOfOtherAccount : FailingWorld
{
    public override string Name => "oracle-key-of-other-account";

    public override string Summary => "The secret was moved to a key of another account, which does not let this one in.";

    public override string Row => "K8";

    public override ImmutableArray<string> Also => ["K3"];

    public override string WhyAlso => "KMS answers the same; the account in the key's ARN is what makes it K8.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Secret(region).KmsKeyId = $"arn:aws:kms:{region.Name}:444455556666:key/0f3b7d52-8a14-4c69-b0e7-1d95c2a4f683";
}
