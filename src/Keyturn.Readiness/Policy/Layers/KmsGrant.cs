using System.Collections.Immutable;

namespace Keyturn.Readiness.Policy.Layers;

/// <summary>A grant of a KMS key.</summary>
/// <remarks>Follows "Grants in AWS KMS", KMS Developer Guide.</remarks>
/// <param name="Id">Grant id.</param>
/// <param name="Grantee">ARN of a role, user, session or account.</param>
/// <param name="Operations">As ListGrants names them, for instance <c>Decrypt</c>.</param>
public sealed record KmsGrant(string Id, string Grantee, ImmutableArray<string> Operations)
{
    /// <summary>The encryption context must be exactly this; <see langword="null"/> without that constraint.</summary>
    public ImmutableDictionary<string, string>? EncryptionContextEquals { get; init; }

    /// <summary>The encryption context must contain this; <see langword="null"/> without that constraint.</summary>
    public ImmutableDictionary<string, string>? EncryptionContextSubset { get; init; }

    /// <summary>The request must be made on behalf of this resource; <see langword="null"/> without that constraint.</summary>
    public string? SourceArn { get; init; }

    /// <summary>Made less than five minutes ago: it may not be in force everywhere.</summary>
    public bool Settling { get; init; }
}

/// <summary>The grants of a key, or why they are not known.</summary>
/// <param name="Grants">All grants; empty when there are none.</param>
/// <param name="NotReadReason">Why they could not be read; <see langword="null"/> when they were.</param>
public sealed record GrantList(ImmutableArray<KmsGrant> Grants, string? NotReadReason)
{
    /// <summary>No grants.</summary>
    public static GrantList None { get; } = new([], null);

    /// <summary>These grants and no others.</summary>
    public static GrantList Read(params ImmutableArray<KmsGrant> grants) => new(grants, null);

    /// <summary>There may be any.</summary>
    public static GrantList NotRead(string reason) => new([], reason);
}
