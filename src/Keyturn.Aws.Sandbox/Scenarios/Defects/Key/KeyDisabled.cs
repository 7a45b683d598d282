using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Kms;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Key;

/// <summary>Somebody switched the key off; nobody can decrypt with it, whatever policies say.</summary>
internal sealed class KeyDisabled : Defect
{
    public override string Name => "key-injection-disabled";

    public override string Summary => "The key of the secret is disabled. No policy repairs that: the key has to be enabled again.";

    public override ChecklistLine Line => ChecklistLine.KeyAccess;

    public override DefectConsumer Consumer => DefectConsumer.ContainerSecrets;

    public override string Repair => $"aws kms enable-key --key-id {ArticleNetwork.KeyArn}";

    public override void Plant(SandboxRegion region) => PolicyReading.Key(region).State = KeyRecord.Disabled;

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer) => PolicyReading.Key(region).State != KeyRecord.Enabled;
}
