using System.Collections.Immutable;
using Amazon.KeyManagementService.Model;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Aws.Kms;

/// <summary>KMS's answers as facts.</summary>
/// <remarks>Source: KMS API reference, AliasListEntry, KeyMetadata, GrantListEntry; "Grants in AWS KMS" for how long a grant may take.</remarks>
internal static class KeyMapping
{
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(5);

    /// <summary>An alias that points nowhere (AWS makes some before their key) is none.</summary>
    public static KeyAlias? Alias(AliasListEntry alias) =>
        alias is { AliasName: { Length: > 0 } name, TargetKeyId: { Length: > 0 } key } ? new KeyAlias(name, key) : null;

    public static KmsKey Key(KeyMetadata key) => new(
        key.Arn ?? "",
        new KeyFacts(key.KeyManager?.Value == "AWS" ? KeyOwner.Aws : KeyOwner.Customer, key.KeyState?.Value ?? "", key.KeySpec?.Value ?? "", key.KeyUsage?.Value ?? ""))
    {
        DeletionAt = Utc(key.DeletionDate),
    };

    /// <param name="grant">As ListGrants tells.</param>
    /// <param name="now">When it was told.</param>
    public static KmsGrant Grant(GrantListEntry grant, DateTimeOffset now) => new(
        grant.GrantId ?? "", grant.GranteePrincipal ?? grant.GranteeServicePrincipal ?? "", [.. grant.Operations ?? []])
    {
        EncryptionContextEquals = Context(grant.Constraints?.EncryptionContextEquals),
        EncryptionContextSubset = Context(grant.Constraints?.EncryptionContextSubset),
        SourceArn = string.IsNullOrEmpty(grant.Constraints?.SourceArn) ? null : grant.Constraints.SourceArn,
        Settling = now - Utc(grant.CreationDate) < Settling,
    };

    public static ImmutableDictionary<string, string> Tags(IEnumerable<Tag> tags) =>
        tags.DistinctBy(tag => tag.TagKey ?? "").ToImmutableDictionary(tag => tag.TagKey ?? "", tag => tag.TagValue ?? "", StringComparer.Ordinal);

    private static ImmutableDictionary<string, string>? Context(Dictionary<string, string>? context) =>
        context is { Count: > 0 } ? context.ToImmutableDictionary(StringComparer.Ordinal) : null;

    private static DateTimeOffset? Utc(DateTime? time) => time is { } value ? new DateTimeOffset(value.ToUniversalTime()) : null;
}
