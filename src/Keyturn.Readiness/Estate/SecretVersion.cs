using System.Collections.Immutable;

namespace Keyturn.Readiness.Estate;

/// <summary>One version of a secret, as ListSecretVersionIds tells (deprecated ones included).</summary>
/// <param name="VersionId">The ClientRequestToken that made it.</param>
/// <param name="Stages">Its staging labels; empty means deprecated.</param>
/// <param name="Created">When it was made (UTC).</param>
/// <param name="LastAccessed">Day resolution.</param>
/// <param name="KmsKeyIds">Keys its value is encrypted under; <c>DefaultEncryptionKey</c> is the AWS managed one. Empty for a version without a value.</param>
public sealed record SecretVersion(
    string VersionId,
    ImmutableArray<string> Stages,
    DateTimeOffset? Created,
    DateTimeOffset? LastAccessed,
    ImmutableArray<string> KmsKeyIds);
