using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Secret;

/// <summary>A boundary on the role of the settlement leaves out Secrets Manager.</summary>
internal sealed class SecretOutsideBoundary : Defect
{
    public override string Name => "secret-function-boundary";

    public override string Summary => "The permissions boundary of the function's role has no room for reading secrets.";

    public override ChecklistLine Line => ChecklistLine.SecretAccess;

    public override DefectConsumer Consumer => DefectConsumer.OtherFunction;

    public override void Plant(SandboxRegion region)
    {
        var boundary = region.Account.Identities.AddPolicy(
            $"arn:aws:iam::{region.Account.Id}:policy/settlement-boundary", Document(Allow("Most", ["kms:Decrypt", "logs:*", "ec2:*", "s3:GetObject"], "*")), region.World.Now.AddDays(-200));
        region.Account.Identities.Roles[HealthyConsumers.Function].PermissionsBoundary = boundary.Arn;
    }

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer)
    {
        var now = ConsumerNow.Of(region, consumer);
        return !PolicyReading.WithinBoundary(region, now, PolicyRequest.Read(region, now));
    }
}
