using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Role;

/// <summary>The policy was written anew with the application's role only; what the function's role allows no longer counts.</summary>
internal sealed class MySqlKeyPolicy : FailingWorld
{
    public override string Name => "mysql-key-policy";

    public override string Summary => "The key's policy no longer delegates to IAM and does not name the rotation role.";

    public override string Row => "K3";

    public override ImmutableArray<string> Also => ["R4"];

    public override string WhyAlso => "R4 is the same row for any reader of a secret.";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => region.Keys.FindAlias(ArticleNetwork.KeyAlias)!.Policy = Document(
        Allow("Administer", ["kms:Describe*", "kms:Get*", "kms:List*", "kms:Put*"], "*").For("AWS", $"arn:aws:iam::{region.Account.Id}:root"),
        Allow("UseByApplication", ["kms:Decrypt", "kms:GenerateDataKey"], "*").For("AWS", $"arn:aws:iam::{region.Account.Id}:role/shop-app"));
}
