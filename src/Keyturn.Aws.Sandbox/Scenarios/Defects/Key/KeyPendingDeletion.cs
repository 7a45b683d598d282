using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Kms;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Key;

/// <summary>The key is in its waiting period before it is deleted; nobody can use it, and cancelling leaves it disabled.</summary>
internal sealed class KeyPendingDeletion : Defect
{
    public override string Name => "key-web-deletion";

    public override string Summary => "The key of the secret is to be deleted. No policy repairs that: the deletion has to be cancelled and the key enabled again, while there is time.";

    public override ChecklistLine Line => ChecklistLine.KeyAccess;

    public override DefectConsumer Consumer => DefectConsumer.WebServer;

    public override string Repair => $"aws kms cancel-key-deletion --key-id {ArticleNetwork.KeyArn}\naws kms enable-key --key-id {ArticleNetwork.KeyArn}";

    public override void Plant(SandboxRegion region)
    {
        var key = PolicyReading.Key(region);
        (key.State, key.DeletionDate) = (KeyRecord.PendingDeletion, region.World.Now.AddDays(9));
    }

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer) => PolicyReading.Key(region).State != KeyRecord.Enabled;
}
