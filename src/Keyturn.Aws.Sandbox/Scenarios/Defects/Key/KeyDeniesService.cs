using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Key;

/// <summary>Somebody shut the task role out of the key after an incident.</summary>
internal sealed class KeyDeniesService : Defect
{
    public override string Name => "key-service-deny";

    public override string Summary => "The key policy denies the task role.";

    public override ChecklistLine Line => ChecklistLine.KeyAccess;

    public override DefectConsumer Consumer => DefectConsumer.ContainerService;

    public override void Plant(SandboxRegion region) =>
        PolicyReading.Key(region).Policy = Document(
            Allow("EnableIamPolicies", ["kms:*"], "*").For("AWS", $"arn:aws:iam::{region.Account.Id}:root"),
            Deny("Incident4711", ["kms:Decrypt"], "*").For("*").When("ArnEquals", "aws:PrincipalArn", $"arn:aws:iam::{region.Account.Id}:role/{HealthyConsumers.Service}"));

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer)
    {
        var now = ConsumerNow.Of(region, consumer);
        return PolicyReading.DeniedByKey(region, now, PolicyRequest.Decrypt(region, now));
    }
}
