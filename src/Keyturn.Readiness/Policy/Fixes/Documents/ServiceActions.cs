using System.Collections.Frozen;

namespace Keyturn.Readiness.Policy.Fixes.Documents;

/// <summary>The actions that a pattern like <c>secretsmanager:*</c> stands for, where one of them has to be taken out of it.</summary>
/// <remarks>"Actions, resources, and condition keys for AWS Secrets Manager" and "for AWS Key Management Service", Service Authorization Reference, as of 2025.
/// An action that AWS adds later is not in the list.</remarks>
internal static class ServiceActions
{
    private static readonly FrozenDictionary<string, string[]> Named =
        new[] { "secretsmanager", "kms" }.ToFrozenDictionary(service => service, service => Of(service.ToUpperInvariant()).Select(name => $"{service}:{name}").ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The actions of the service of an action; none for a service that is not listed.</summary>
    public static IEnumerable<string> Beside(string action) => Named.GetValueOrDefault(action[..action.IndexOf(':', StringComparison.Ordinal)], []);

    private static string[] Of(string service) => service switch
    {
        "SECRETSMANAGER" =>
        [
            "BatchGetSecretValue", "CancelRotateSecret", "CreateSecret", "DeleteResourcePolicy", "DeleteSecret", "DescribeSecret", "GetRandomPassword", "GetResourcePolicy",
            "GetSecretValue", "ListSecretVersionIds", "ListSecrets", "PutResourcePolicy", "PutSecretValue", "RemoveRegionsFromReplication", "ReplicateSecretToRegions",
            "RestoreSecret", "RotateSecret", "StopReplicationToReplica", "TagResource", "UntagResource", "UpdateSecret", "UpdateSecretVersionStage", "ValidateResourcePolicy",
        ],
        "KMS" =>
        [
            "CancelKeyDeletion", "ConnectCustomKeyStore", "CreateAlias", "CreateCustomKeyStore", "CreateGrant", "CreateKey", "Decrypt", "DeleteAlias", "DeleteCustomKeyStore",
            "DeleteImportedKeyMaterial", "DeriveSharedSecret", "DescribeCustomKeyStores", "DescribeKey", "DisableKey", "DisableKeyRotation", "DisconnectCustomKeyStore", "EnableKey",
            "EnableKeyRotation", "Encrypt", "GenerateDataKey", "GenerateDataKeyPair", "GenerateDataKeyPairWithoutPlaintext", "GenerateDataKeyWithoutPlaintext", "GenerateMac",
            "GenerateRandom", "GetKeyPolicy", "GetKeyRotationStatus", "GetParametersForImport", "GetPublicKey", "ImportKeyMaterial", "ListAliases", "ListGrants", "ListKeyPolicies",
            "ListKeyRotations", "ListKeys", "ListResourceTags", "ListRetirableGrants", "PutKeyPolicy", "ReEncryptFrom", "ReEncryptTo", "ReplicateKey", "RetireGrant", "RevokeGrant",
            "RotateKeyOnDemand", "ScheduleKeyDeletion", "Sign", "SynchronizeMultiRegionKey", "TagResource", "UntagResource", "UpdateAlias", "UpdateCustomKeyStore",
            "UpdateKeyDescription", "UpdatePrimaryRegion", "Verify", "VerifyMac",
        ],
        _ => [],
    };
}
