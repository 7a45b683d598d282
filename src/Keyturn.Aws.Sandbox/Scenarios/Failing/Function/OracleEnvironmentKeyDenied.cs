using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Function;

/// <summary>The policy of the key of the environment variables was written anew for another function. Lambda refuses to start: no log stream appears.</summary>
internal sealed class OracleEnvironmentKeyDenied : FailingWorld
{
    public override string Name => "oracle-environment-key-denied";

    public override string Summary => "The function may no longer decrypt its environment variables.";

    public override string Row => "L1";

    public override ImmutableArray<string> Also => ["K10"];

    public override string WhyAlso => "Neither leaves a log, and the state of the function stays Active; only the key's and the role's own documents tell.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    private const string KeyId = "2d7c9a10-5e43-4f18-b6a2-90c1d8e7f354";

    internal override void Prepare(SandboxRegion region)
    {
        var arn = region.Arn("kms", $"key/{KeyId}");
        Function(region).KmsKeyArn = arn;
        region.Keys.Add(new() { Arn = arn, Policy = Document(Allow("UseByFunction", ["kms:*"], "*").For("AWS", Function(region).Role)), CreationDate = region.World.Now.AddDays(-300), Description = "Environment variables of functions" });
    }

    public override void Plant(SandboxRegion region) => region.Keys.Find(KeyId)!.Policy = Document(Allow("UseByFunction", ["kms:*"], "*").For("AWS", $"arn:aws:iam::{region.Account.Id}:role/other-function"));
}
