using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Facts;

/// <summary>What the estate knows of a secret, in the form that questions take.</summary>
public static class SecretReading
{
    /// <summary>The secret with its policy and the keys of its labelled versions, as far as they were read.</summary>
    public static SecretFacts Of(PermissionEstate estate, Secret secret)
    {
        ArgumentNullException.ThrowIfNull(estate);
        ArgumentNullException.ThrowIfNull(secret);
        var access = estate.Secrets.GetValueOrDefault(secret.Arn, SecretAccess.NotRead);
        var (rcps, management) = OrganizationReading.OfResource(estate.Organization, Arn.AccountOf(secret.Arn));
        return new(secret.Arn)
        {
            Policy = PartLayers.LayerOf(access.Policy, policy => policy.Document is { } document ? Layer.Read(document) : Layer.Absent),
            Tags = secret.Tags.ToImmutableDictionary(),
            Versions = VersionsOf(access, secret),
            CurrentKey = secret.KmsKeyId ?? SecretFacts.DefaultKey,
            RotationFunctionArn = secret.RotationFunctionArn,
            Rcps = rcps,
            InManagementAccount = management,
        };
    }

    // Labels move with every rotation and are read often; the keys of a version change only with the key of the secret.
    private static ImmutableArray<VersionFacts>? VersionsOf(SecretAccess access, Secret secret)
    {
        if (access.Versions.Value is not { } known || known.KmsKeyId != secret.KmsKeyId)
            return null;

        var keys = known.Versions.ToDictionary(version => version.VersionId, version => version.KmsKeyIds, StringComparer.Ordinal);
        return secret.StagesByVersion.Keys.All(keys.ContainsKey)
            ? [.. secret.StagesByVersion.Select(version => new VersionFacts(version.Key, version.Value, keys[version.Key]))]
            : null;
    }
}
