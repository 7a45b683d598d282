using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Kms;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Role;

/// <summary>The key was changed by someone who may not encrypt with the new one for old versions. setSecret reads AWSPREVIOUS and cannot.</summary>
internal sealed class PostgreSqlOldKeyGoes : FailingWorld
{
    public override string Name => "postgres-old-key-goes";

    public override string Summary => "AWSPREVIOUS is still under the former key, which is scheduled for deletion.";

    public override string Row => "K9";

    public override ImmutableArray<string> Also => ["R5", "R8"];

    public override string WhyAlso => "R5 and R8 are the same rows for any reader of a secret: the state of the key, and the version under it.";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region)
    {
        var secret = Secret(region);
        var key = region.Keys.Add(new() { Arn = ArticleNetwork.PersonalDataKeyArn, CreationDate = region.World.Now.AddDays(-1), Description = "Secrets from this year on", Policy = Document(Allow("Use", ["kms:*"], "*").For("AWS", Function(region).Role)) });
        secret.KmsKeyId = secret.Holder(VersionStage.Current)!.KmsKeyId = key.Arn;
        var old = region.Keys.FindAlias(ArticleNetwork.KeyAlias)!;
        (old.State, old.DeletionDate) = (KeyRecord.PendingDeletion, region.World.Now.AddDays(29));
    }
}
