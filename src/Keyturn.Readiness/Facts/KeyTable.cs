using System.Collections.Frozen;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Facts;

/// <summary>The keys of a Region under every name that a secret or a version may call them by: ARN, id, alias, ARN of the alias.</summary>
/// <remarks>Source: Secrets Manager API reference, KmsKeyId of DescribeSecret and KmsKeyIds of ListSecretVersionIds.</remarks>
public static class KeyTable
{
    private const string OwnAlias = "alias/aws/secretsmanager";

    /// <summary>The table; a key that is not in it was not read.</summary>
    public static IReadOnlyDictionary<string, EncryptionKeyFacts> Of(PermissionEstate estate)
    {
        ArgumentNullException.ThrowIfNull(estate);
        var table = new Dictionary<string, EncryptionKeyFacts>(StringComparer.Ordinal);
        foreach (var key in estate.Keys.Value?.Values ?? [])
        {
            var facts = FactsOf(estate, key);
            foreach (var name in NamesOf(key))
                table[name] = facts;
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The keys themselves under the same names.</summary>
    internal static FrozenDictionary<string, KmsKey> ByName(PermissionEstate estate)
    {
        var table = new Dictionary<string, KmsKey>(StringComparer.Ordinal);
        foreach (var (name, key) in (estate.Keys.Value?.Values ?? []).SelectMany(key => NamesOf(key).Select(name => (name, key))))
            table[name] = key;

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> NamesOf(KmsKey key)
    {
        yield return key.Arn;
        yield return key.Id;
        foreach (var alias in key.Aliases)
        {
            yield return alias;
            yield return string.Concat(key.Arn.AsSpan(0, key.Arn.LastIndexOf(':') + 1), alias);
            if (alias == OwnAlias)
                yield return SecretFacts.DefaultKey;
        }
    }

    private static EncryptionKeyFacts FactsOf(PermissionEstate estate, KmsKey key)
    {
        var (rcps, management) = OrganizationReading.OfResource(estate.Organization, Arn.AccountOf(key.Arn));
        return new(key.Arn, key.Facts)
        {
            Policy = PartLayers.LayerOf(key.Policy, policy => Layer.Read(policy)),
            Grants = key.Grants.Value is { } grants ? GrantList.Read(grants.Grants) : GrantList.NotRead(PartLayers.ReasonOf(key.Grants)),
            Tags = key.Tags.Value,
            Rcps = rcps,
            InManagementAccount = management,
        };
    }
}
