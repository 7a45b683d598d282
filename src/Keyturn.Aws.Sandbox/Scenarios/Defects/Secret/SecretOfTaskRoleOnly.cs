using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Secret;

/// <summary>Only the task role may read the secret, and ECS fills it in with the execution role.</summary>
internal sealed class SecretOfTaskRoleOnly : Defect
{
    public override string Name => "secret-injection-role";

    public override string Summary => "The execution role of the task definition may not read the secret that it fills in; the task role may.";

    public override ChecklistLine Line => ChecklistLine.SecretAccess;

    public override DefectConsumer Consumer => DefectConsumer.ContainerSecrets;

    public override void Plant(SandboxRegion region) => Planting.Keep(region, HealthyConsumers.ExecutionRole, statement => statement.Contains("kms:", StringComparison.Ordinal));

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer)
    {
        var now = ConsumerNow.Of(region, consumer);
        var request = PolicyRequest.Read(region, now);
        return !PolicyReading.ByRole(region, now, request) && !PolicyReading.BySecret(region, now, request);
    }
}
