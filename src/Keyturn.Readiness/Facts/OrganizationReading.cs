using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Facts;

/// <summary>What the estate knows of the organization around an account, in the form that questions take.</summary>
internal static class OrganizationReading
{
    /// <summary>Service control policies on callers of <paramref name="accountId"/>, and whether it is the management account.</summary>
    public static (ImmutableArray<Layer> Scps, Truth InManagementAccount) OfCaller(EstatePart<OrganizationPolicies> part, string accountId) =>
        (Levels(part, organization => organization.Scps), IsManagement(part, accountId));

    /// <summary>Resource control policies on resources of <paramref name="accountId"/>, and whether it is the management account.</summary>
    public static (ImmutableArray<Layer> Rcps, Truth InManagementAccount) OfResource(EstatePart<OrganizationPolicies> part, string accountId) =>
        (Levels(part, organization => organization.Rcps), IsManagement(part, accountId));

    private static ImmutableArray<Layer> Levels(EstatePart<OrganizationPolicies> part, Func<OrganizationPolicies, ImmutableArray<ImmutableArray<PolicySource>>?> policies)
    {
        if (part.Value is not { } organization)
            return [Layer.NotRead(PartLayers.ReasonOf(part))];

        return policies(organization) is { } levels
            ? [.. levels.Select(level => Layer.Read(level))]
            : [Layer.NotRead(organization.NotReadReason ?? PartLayers.NotReadYet)];
    }

    private static Truth IsManagement(EstatePart<OrganizationPolicies> part, string accountId) =>
        part.Value is not { } organization ? Truth.Unknown
        : organization.ManagementAccountId == accountId ? Truth.Yes
        : Truth.No;
}
