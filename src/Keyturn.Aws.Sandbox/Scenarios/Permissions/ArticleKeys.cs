using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Kms;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>The two customer managed keys of the Article world.</summary>
internal static class ArticleKeys
{
    public const string PersonalDataAlias = "alias/keyturn-personal-data";

    private static readonly string[] Uses = ["kms:Decrypt", "kms:GenerateDataKey", "kms:DescribeKey"];
    private static readonly string[] Administration =
    [
        "kms:Create*", "kms:Describe*", "kms:Enable*", "kms:List*", "kms:Put*", "kms:Update*", "kms:Revoke*", "kms:Disable*", "kms:Get*",
        "kms:TagResource", "kms:UntagResource", "kms:ScheduleKeyDeletion", "kms:CancelKeyDeletion",
    ];

    public static void Add(SandboxRegion region)
    {
        var orders = region.Keys.Add(
            Key(region, ArticleNetwork.KeyArn, "Secrets and storage of the orders system", "orders", Document(
                Allow("EnableIamPolicies", ["kms:*"], "*").For("AWS", Root(region)),
                Allow("ReportsOfStaging", ["kms:Decrypt", "kms:DescribeKey"], "*").For("AWS", ArticleSecretPolicies.StagingReader).When("StringEquals", "kms:ViaService", Service(region)))),
            ArticleNetwork.KeyAlias);
        orders.Grants.Add(new(
            StableId.Hex("grant of the orders database"), $"rds.{region.Name}.amazonaws.com", $"rds.{region.Name}.amazonaws.com",
            ["Decrypt", "GenerateDataKeyWithoutPlaintext", "CreateGrant", "DescribeKey", "RetireGrant"],
            new JsonObject { ["EncryptionContextSubset"] = new JsonObject { ["aws:rds:db-id"] = $"db-{StableId.Of(ArticleNetwork.Orders.Id, 26)}" } },
            null, region.World.Now.AddDays(-700)));
        // Whoever holds personal data reads it through Secrets Manager or not at all.
        region.Keys.Add(
            Key(region, ArticleNetwork.PersonalDataKeyArn, "個人情報を扱うシステムのシークレット", "personal-data", Document(
                Allow("Administer", Administration, "*").For("AWS", Root(region)),
                Allow("UseThroughSecretsManager", Uses, "*").For("AWS", Root(region)).When("StringEquals", "kms:ViaService", Service(region)))),
            PersonalDataAlias);
    }

    private static KeyRecord Key(SandboxRegion region, string arn, string description, string system, string policy) => new()
    {
        Arn = arn,
        Policy = policy,
        CreationDate = region.World.Now.AddDays(-900),
        Description = description,
        RotationEnabled = true,
        Tags = { ["system"] = system, ["environment"] = "production" },
    };

    private static string Root(SandboxRegion region) => $"arn:aws:iam::{region.Account.Id}:root";

    private static string Service(SandboxRegion region) => $"secretsmanager.{region.Name}.amazonaws.com";
}
