using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Estate.Permissions;

/// <summary>What must be asked for each secret by itself: its resource policy, and the keys of its versions. Never a value.</summary>
public sealed record SecretAccess
{
    /// <summary>Nothing was asked yet.</summary>
    public static SecretAccess NotRead { get; } = new();

    /// <summary>GetResourcePolicy.</summary>
    public EstatePart<ResourcePolicy> Policy { get; init; } = EstatePart<ResourcePolicy>.NotRead;

    /// <summary>ListSecretVersionIds: versions with a staging label.</summary>
    public EstatePart<VersionSet> Versions { get; init; } = EstatePart<VersionSet>.NotRead;
}

/// <summary>The policy of a secret or a function.</summary>
/// <param name="Document">The policy; <see langword="null"/> when there is none.</param>
public sealed record ResourcePolicy(PolicySource? Document)
{
    /// <summary>There is no policy.</summary>
    public static ResourcePolicy None { get; } = new((PolicySource?)null);
}

/// <summary>Versions of a secret.</summary>
/// <param name="Versions">Those with a staging label.</param>
/// <param name="KmsKeyId">The key that the secret named when they were read: under another one AWS may have encrypted them anew.</param>
public sealed record VersionSet(ImmutableArray<SecretVersion> Versions, string? KmsKeyId);
