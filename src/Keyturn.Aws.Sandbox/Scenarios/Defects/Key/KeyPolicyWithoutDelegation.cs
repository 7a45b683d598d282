using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Key;

/// <summary>The key policy names its users one by one and leaves nothing to IAM; the rotation role is not named, whatever its own policy says.</summary>
internal sealed class KeyPolicyWithoutDelegation : Defect
{
    public override string Name => "key-rotation-delegation";

    public override string Summary => "The key policy does not leave permissions to IAM and does not name the rotation role.";

    public override ChecklistLine Line => ChecklistLine.KeyAccess;

    public override DefectConsumer Consumer => DefectConsumer.RotationFunction;

    public override void Plant(SandboxRegion region) =>
        PolicyReading.Key(region).Policy = Document(
            Allow("Administer", ["kms:Describe*", "kms:Get*", "kms:List*", "kms:Put*", "kms:Enable*", "kms:Disable*", "kms:ScheduleKeyDeletion", "kms:CancelKeyDeletion"], "*").For("AWS", $"arn:aws:iam::{region.Account.Id}:root"),
            Allow("Use", ["kms:Decrypt", "kms:GenerateDataKey"], "*").For("AWS", Planting.RolesBut(region, RotationFunctions.OracleSingle)));

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer)
    {
        var now = ConsumerNow.Of(region, consumer);
        return !PolicyReading.ByKey(region, now, PolicyRequest.Decrypt(region, now));
    }
}
