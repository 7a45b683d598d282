using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Estate.Permissions;

/// <summary>A role with its own policies, as GetAccountAuthorizationDetails tells.</summary>
/// <remarks>Source: IAM API reference, RoleDetail.</remarks>
/// <param name="Arn">ARN with its path.</param>
/// <param name="Name">Name without path.</param>
public sealed record IamRole(string Arn, string Name)
{
    /// <summary>Its inline policies, by name.</summary>
    public ImmutableArray<PolicySource> Inline { get; init; } = [];

    /// <summary>ARNs of the managed policies that are attached.</summary>
    public ImmutableArray<string> AttachedArns { get; init; } = [];

    /// <summary>ARN of the managed policy that bounds it; <see langword="null"/> without a boundary.</summary>
    public string? BoundaryArn { get; init; }

    /// <summary>Tags of the role.</summary>
    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Who may assume it.</summary>
    public PolicySource? Trust { get; init; }

    /// <summary>Service-linked: neither SCPs nor people's policies reach it.</summary>
    public bool IsServiceLinked => Arn.Contains(":role/aws-service-role/", StringComparison.Ordinal);
}

/// <summary>What hands a role to an instance.</summary>
/// <param name="Arn">ARN with its path.</param>
/// <param name="RoleArn">Its role; <see langword="null"/> while it holds none.</param>
public sealed record InstanceProfile(string Arn, string? RoleArn);
