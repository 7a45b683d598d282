using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Role;

/// <summary>The superuser moved to the key of the administrators. The role may read that secret and cannot decrypt it.</summary>
internal sealed class OracleSuperuserKeyDenied : FailingWorld
{
    public override string Name => "oracle-superuser-key-denied";

    public override string Summary => "The superuser's secret is under another key, which the rotation role may not use.";

    public override string Row => "K4";

    public override ImmutableArray<string> Also => ["K3"];

    public override string WhyAlso => "The refusal names neither secret nor key; that createSecret could store its value speaks against K3.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingStrategy Strategy => FailingStrategy.AlternatingUsers;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region)
    {
        var key = region.Keys.Add(new()
        {
            Arn = ArticleNetwork.PersonalDataKeyArn, CreationDate = region.World.Now.AddDays(-200), Description = "Administrators",
            Policy = Document(Allow("Administrators", ["kms:*"], "*").For("AWS", $"arn:aws:iam::{region.Account.Id}:role/dba-operator")),
        });
        var superuser = region.Secrets.Find(FailingCast.Of(Engine).Admin)!;
        superuser.KmsKeyId = key.Arn;
        foreach (var version in superuser.Versions) version.KmsKeyId = key.Arn;
    }
}
