using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Kms;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>KeyMetadata and grants as KMS writes them.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html and API_GrantListEntry.html</remarks>
internal static class KeyJson
{
    public static JsonObject Metadata(KeyRecord key, SandboxAccount account) => new JsonObject
    {
        ["AWSAccountId"] = account.Id,
        ["KeyId"] = key.Id,
        ["Arn"] = key.Arn,
    }
        .WithDate("CreationDate", key.CreationDate)
        .With("Enabled", key.State == KeyRecord.Enabled)
        .With("Description", key.Description)
        .With("KeyUsage", "ENCRYPT_DECRYPT")
        .With("KeyState", key.State)
        .WithDate("DeletionDate", key.DeletionDate)
        .With("Origin", "AWS_KMS")
        .With("KeyManager", key.IsAwsManaged ? "AWS" : "CUSTOMER")
        .With("CustomerMasterKeySpec", "SYMMETRIC_DEFAULT")
        .With("KeySpec", "SYMMETRIC_DEFAULT")
        .With("EncryptionAlgorithms", JsonWriting.List(["SYMMETRIC_DEFAULT"]))
        .With("MultiRegion", false);

    public static JsonObject Grant(GrantRecord grant, KeyRecord key, SandboxAccount account) => new JsonObject
    {
        ["KeyId"] = key.Arn,
        ["GrantId"] = grant.Id,
        ["Name"] = grant.Name ?? "",
        ["GranteePrincipal"] = grant.GranteePrincipal,
    }
        .WithDate("CreationDate", grant.CreationDate)
        .With("RetiringPrincipal", grant.RetiringPrincipal)
        .With("IssuingAccount", $"arn:aws:iam::{account.Id}:root")
        .With("Operations", JsonWriting.List(grant.Operations))
        .With("Constraints", grant.Constraints?.DeepClone());
}
