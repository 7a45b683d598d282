using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.Scenarios.Permissions;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Key;

/// <summary>The key policy leaves it to IAM, and the policy of the servers says nothing of the key.</summary>
internal sealed class KeyRoleLacksDecrypt : Defect
{
    public override string Name => "key-web-decrypt";

    public override string Summary => "The role of the web/AP servers has no permission to decrypt with the key of the secret.";

    public override ChecklistLine Line => ChecklistLine.KeyAccess;

    public override DefectConsumer Consumer => DefectConsumer.WebServer;

    public override void Plant(SandboxRegion region) => Planting.Keep(region, ArticleReaders.Web, statement => !statement.Contains("kms:", StringComparison.Ordinal));

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer)
    {
        var now = ConsumerNow.Of(region, consumer);
        return !PolicyReading.ByKey(region, now, PolicyRequest.Decrypt(region, now));
    }
}
