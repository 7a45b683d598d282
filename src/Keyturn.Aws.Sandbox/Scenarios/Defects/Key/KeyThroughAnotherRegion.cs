using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Key;

/// <summary>A policy copied from another Region: it lets the role decrypt through the Secrets Manager over there.</summary>
internal sealed class KeyThroughAnotherRegion : Defect
{
    public override string Name => "key-function-via-service";

    public override string Summary => "The policy of the function's role lets it use the key through Secrets Manager of another Region only.";

    public override ChecklistLine Line => ChecklistLine.KeyAccess;

    public override DefectConsumer Consumer => DefectConsumer.OtherFunction;

    public override void Plant(SandboxRegion region) => Planting.Rewrite(region, HealthyConsumers.Function, text => text.Replace($"secretsmanager.{region.Name}.", "secretsmanager.us-east-1.", StringComparison.Ordinal));

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer)
    {
        var now = ConsumerNow.Of(region, consumer);
        return !PolicyReading.ByKey(region, now, PolicyRequest.Decrypt(region, now));
    }
}
