using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Tests.Checks;

/// <summary>Estates of which one part was refused.</summary>
internal static class Unread
{
    /// <summary>Every part that can be missing alone, by name, as a change of any estate.</summary>
    public static IReadOnlyDictionary<string, Func<EstateSnapshot, EstateSnapshot>> Parts { get; } = new Dictionary<string, Func<EstateSnapshot, EstateSnapshot>>(StringComparer.Ordinal)
    {
        ["list"] = one => one with { Secrets = None(one.Secrets) },
        ["functions"] = one => one with { Functions = None(one.Functions) },
        ["events"] = one => one with { RotationEvents = None(one.RotationEvents) },
        ["version times"] = one => one with { VersionCreated = ImmutableDictionary<string, DateTimeOffset>.Empty },
        ["roles"] = one => one.Under(all => all with { Roles = None(all.Roles) }),
        ["managed policies"] = one => one.Under(all => all with { ManagedPolicies = None(all.ManagedPolicies) }),
        ["profiles"] = one => one.Under(all => all with { InstanceProfiles = None(all.InstanceProfiles) }),
        ["keys"] = one => one.Under(all => all with { Keys = None(all.Keys) }),
        ["key policy"] = one => one.Under(all => all.Keys.Value is { } keys
            ? all with { Keys = EstatePart<ImmutableDictionary<string, KmsKey>>.Read(keys.ToImmutableDictionary(pair => pair.Key, pair => pair.Value with { Policy = EstatePart<PolicySource>.NotRead }), Rotating.Now) } : all),
        ["organization"] = one => one.Under(all => all with { Organization = None(all.Organization) }),
        ["function policy"] = one => one.Under(all => all with { FunctionPolicies = all.FunctionPolicies.Clear() }),
        ["secret policy"] = one => one.Under(all => all with { Secrets = all.Secrets.ToImmutableDictionary(pair => pair.Key, pair => pair.Value with { Policy = EstatePart<ResourcePolicy>.NotRead }) }),
        ["versions"] = one => one.Under(all => all with { Secrets = all.Secrets.ToImmutableDictionary(pair => pair.Key, pair => pair.Value with { Versions = EstatePart<VersionSet>.NotRead }) }),
        ["vpcs"] = one => one.On(all => all with { Vpcs = None(all.Vpcs) }),
        ["subnets"] = one => one.On(all => all with { Subnets = None(all.Subnets) }),
        ["route tables"] = one => one.On(all => all with { RouteTables = None(all.RouteTables) }),
        ["acls"] = one => one.On(all => all with { NetworkAcls = None(all.NetworkAcls) }),
        ["groups"] = one => one.On(all => all with { SecurityGroups = None(all.SecurityGroups) }),
        ["interfaces"] = one => one.On(all => all with { Interfaces = None(all.Interfaces) }),
        ["instances"] = one => one.On(all => all with { Instances = None(all.Instances) }),
        ["endpoints"] = one => one.On(all => all with { Endpoints = None(all.Endpoints) }),
        ["zones"] = one => one.On(all => all with { Zones = None(all.Zones) }),
        ["resolver rules"] = one => one.On(all => all with { ResolverRules = None(all.ResolverRules) }),
        ["dhcp options"] = one => one.On(all => all with { DhcpOptions = None(all.DhcpOptions) }),
        ["databases"] = one => one.On(all => all with { Databases = None(all.Databases) }),
        ["clusters"] = one => one.On(all => all with { Clusters = None(all.Clusters) }),
        ["subnet groups"] = one => one.On(all => all with { SubnetGroups = None(all.SubnetGroups) }),
        ["proxies"] = one => one.On(all => all with { Proxies = None(all.Proxies) }),
        ["function list"] = one => one.On(all => all with { Functions = None(all.Functions) }),
        ["services"] = one => one.On(all => all with { Services = None(all.Services) }),
    };

    /// <summary>The whole estate without one part.</summary>
    public static EstateSnapshot Part(string name) => Parts[name](Rotating.Whole);

    private static EstatePart<T> None<T>(EstatePart<T> part)
        where T : class => (part with { Value = null, ReadAt = null }).FailedWith(new(Rotating.Now, "some:Call", "AccessDeniedException", "no", "some:Call"));
}
