using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Estate.Permissions;

/// <summary>What an organization lays on an account. Only its management account and delegated ones may read the policies.</summary>
/// <remarks>Source: Organizations API reference, DescribeOrganization, ListParents, ListPoliciesForTarget, DescribePolicy.</remarks>
/// <param name="ManagementAccountId">Twelve digits; <see langword="null"/> for an account outside any organization.</param>
public sealed record OrganizationPolicies(string? ManagementAccountId)
{
    /// <summary>An account outside any organization: no such policy exists for it.</summary>
    public static OrganizationPolicies None { get; } = new((string?)null) { Scps = [], Rcps = [] };

    /// <summary>Service control policies level by level, from the root to the account; <see langword="null"/> when they may not be read.</summary>
    public ImmutableArray<ImmutableArray<PolicySource>>? Scps { get; init; }

    /// <summary>Resource control policies level by level, from the root to the account; <see langword="null"/> when they may not be read.</summary>
    public ImmutableArray<ImmutableArray<PolicySource>>? Rcps { get; init; }

    /// <summary>AWS's error code when the policies may not be read.</summary>
    public string? NotReadReason { get; init; }
}
