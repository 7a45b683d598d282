using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Estate.Permissions;

/// <summary>A user with its own policies and its groups, as GetAccountAuthorizationDetails tells.</summary>
/// <remarks>Source: IAM API reference, UserDetail.</remarks>
/// <param name="Arn">ARN with its path.</param>
/// <param name="Name">Name without path.</param>
public sealed record IamUser(string Arn, string Name)
{
    /// <summary>Its inline policies, by name.</summary>
    public ImmutableArray<PolicySource> Inline { get; init; } = [];

    /// <summary>ARNs of the managed policies that are attached.</summary>
    public ImmutableArray<string> AttachedArns { get; init; } = [];

    /// <summary>Names of the groups that it is in: their policies are its own as well.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>ARN of the managed policy that bounds it; <see langword="null"/> without a boundary.</summary>
    public string? BoundaryArn { get; init; }

    /// <summary>Tags of the user.</summary>
    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether an ARN is a user's.</summary>
    public static bool IsArnOf(string arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        return arn.Contains(":user/", StringComparison.Ordinal);
    }
}

/// <summary>A group of users with its policies.</summary>
/// <remarks>Source: IAM API reference, GroupDetail. A group's name is unique in its account, whatever its path.</remarks>
/// <param name="Arn">ARN with its path.</param>
/// <param name="Name">Name without path.</param>
public sealed record IamGroup(string Arn, string Name)
{
    /// <summary>Its inline policies, each naming this group.</summary>
    public ImmutableArray<PolicySource> Inline { get; init; } = [];

    /// <summary>ARNs of the managed policies that are attached.</summary>
    public ImmutableArray<string> AttachedArns { get; init; } = [];
}
