using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Kms;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Function;

/// <summary>Somebody tidied up keys that no secret uses, and forgot that functions use them too.</summary>
internal sealed class MySqlEnvironmentKeyDisabled : FailingWorld
{
    public override string Name => "mysql-environment-key-disabled";

    public override string Summary => "The key of the function's environment variables is disabled.";

    public override string Row => "L1";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    private const string KeyId = "2d7c9a10-5e43-4f18-b6a2-90c1d8e7f354";

    internal override void Prepare(SandboxRegion region)
    {
        var arn = region.Arn("kms", $"key/{KeyId}");
        Function(region).KmsKeyArn = arn;
        region.Keys.Add(new() { Arn = arn, Policy = Document(Allow("UseByFunction", ["kms:*"], "*").For("AWS", Function(region).Role)), CreationDate = region.World.Now.AddDays(-300), Description = "Environment variables of functions" });
    }

    public override void Plant(SandboxRegion region) => region.Keys.Find(KeyId)!.State = KeyRecord.Disabled;
}
