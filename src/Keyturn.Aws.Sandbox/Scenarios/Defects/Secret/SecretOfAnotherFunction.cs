using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Secret;

/// <summary>The rotation role may use secrets that another function rotates: the function was renamed, the condition of its template was not.</summary>
internal sealed class SecretOfAnotherFunction : Defect
{
    public override string Name => "secret-rotation-condition";

    public override string Summary => "The condition in the policy of the rotation role names a function that does not rotate the secret.";

    public override ChecklistLine Line => ChecklistLine.SecretAccess;

    public override DefectConsumer Consumer => DefectConsumer.RotationFunction;

    public override void Plant(SandboxRegion region) => Planting.Rewrite(region, RotationFunctions.OracleSingle, text => text.Replace($":function:{RotationFunctions.OracleSingle}", ":function:rotate-oracle-2023", StringComparison.Ordinal));

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer)
    {
        var now = ConsumerNow.Of(region, consumer);
        var request = PolicyRequest.Read(region, now);
        return !PolicyReading.ByRole(region, now, request) && !PolicyReading.BySecret(region, now, request);
    }
}
