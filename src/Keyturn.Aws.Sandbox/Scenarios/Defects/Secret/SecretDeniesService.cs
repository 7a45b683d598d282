using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Secret;

/// <summary>The policy of the secret denies everybody who is not on its list, and the task role is not on it.</summary>
internal sealed class SecretDeniesService : Defect
{
    public override string Name => "secret-service-deny";

    public override string Summary => "The resource policy of the secret denies reading to all but a list of roles that lacks the task role.";

    public override ChecklistLine Line => ChecklistLine.SecretAccess;

    public override DefectConsumer Consumer => DefectConsumer.ContainerService;

    public override void Plant(SandboxRegion region) =>
        HealthyWorld.Secret(region).ResourcePolicy = Document(Deny("OnlyItsReaders", ["secretsmanager:GetSecretValue"], "*").For("*")
            .When("ArnNotEquals", "aws:PrincipalArn", Planting.RolesBut(region, HealthyConsumers.Service)));

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer)
    {
        var now = ConsumerNow.Of(region, consumer);
        return PolicyReading.DeniedBySecret(region, now, PolicyRequest.Read(region, now));
    }
}
