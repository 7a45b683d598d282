using System.Collections.Immutable;

namespace Keyturn.Readiness.Estate;

/// <summary>A parameter of Parameter Store, as DescribeParameters tells. Never its value.</summary>
/// <remarks>Source: Systems Manager API reference, ParameterMetadata.</remarks>
/// <param name="Name">With its path; unique in an account and Region.</param>
public sealed record Parameter(string Name)
{
    /// <summary>ARN; <see langword="null"/> when AWS left it out.</summary>
    public string? Arn { get; init; }

    /// <summary><c>String</c>, <c>StringList</c> or <c>SecureString</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>The key of a SecureString, as it was given: id, ARN or alias.</summary>
    public string? KeyId { get; init; }

    public string? Description { get; init; }

    /// <summary>When its value was last set (UTC).</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Number of its newest version, from 1.</summary>
    public long Version { get; init; }

    /// <summary><c>Standard</c>, <c>Advanced</c> or <c>Intelligent-Tiering</c>.</summary>
    public string Tier { get; init; } = "Standard";

    /// <summary>Types of its policies: <c>Expiration</c>, <c>ExpirationNotification</c>, <c>NoChangeNotification</c>.</summary>
    public ImmutableArray<string> Policies { get; init; } = [];

    /// <summary>Whether its value is encrypted.</summary>
    public bool IsSecure => Type == "SecureString";

    /// <summary>Whether AWS bills it by the month.</summary>
    public bool IsAdvanced => Tier == "Advanced";
}
