using System.Collections.Immutable;

namespace Keyturn.Readiness.Policy.Documents;

/// <summary>The value of Principal or NotPrincipal.</summary>
/// <remarks>Follows "AWS JSON policy elements: Principal" and "NotPrincipal", IAM User Guide.</remarks>
/// <param name="Negated">Whether it is NotPrincipal.</param>
public sealed record PrincipalSet(bool Negated)
{
    /// <summary>Whether it was written as the plain text <c>"*"</c>, which means the same as <c>{"AWS":"*"}</c>.</summary>
    public bool Everyone { get; init; }

    /// <summary>Accounts, users, roles, sessions, <c>*</c>.</summary>
    public ImmutableArray<string> Aws { get; init; } = [];

    /// <summary>Service principals, for instance <c>secretsmanager.amazonaws.com</c>.</summary>
    public ImmutableArray<string> Service { get; init; } = [];

    /// <summary>Identity providers; never a consumer of a secret.</summary>
    public ImmutableArray<string> Federated { get; init; } = [];

    /// <summary>Canonical users of Amazon S3; never a consumer of a secret.</summary>
    public ImmutableArray<string> CanonicalUser { get; init; } = [];

    /// <summary>Whether it names everyone, in either spelling.</summary>
    public bool IsEveryone => Everyone || Aws.Contains("*", StringComparer.Ordinal);
}
