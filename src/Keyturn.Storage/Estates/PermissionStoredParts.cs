using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Storage.Estates;

/// <summary>The parts that tell who may do what; what is asked of each secret by itself is kept apart.</summary>
internal static class PermissionStoredParts
{
    public static ImmutableArray<IStoredPart> All { get; } =
    [
        Of("roles", all => all.Roles, (all, part) => all with { Roles = part }, one => one.Arn, json => json.IamRoleArray),
        Of("users", all => all.Users, (all, part) => all with { Users = part }, one => one.Arn, json => json.IamUserArray),
        Of("groups", all => all.Groups, (all, part) => all with { Groups = part }, one => one.Arn, json => json.IamGroupArray),
        Of("managed-policies", all => all.ManagedPolicies, (all, part) => all with { ManagedPolicies = part }, one => one.Name, json => json.PolicySourceArray),
        Of("instance-profiles", all => all.InstanceProfiles, (all, part) => all with { InstanceProfiles = part }, one => one.Arn, json => json.InstanceProfileArray),
        Of("keys", all => all.Keys, (all, part) => all with { Keys = part }, one => one.Arn, json => json.KmsKeyArray),
        StoredPart.Whole("organization", now => now.Permissions.Organization, (now, part) => now with { Permissions = now.Permissions with { Organization = part } }, json => json.OrganizationPolicies),
        new StoredPart<ImmutableDictionary<string, EstatePart<ResourcePolicy>>, ImmutableSortedDictionary<string, EstatePart<ResourcePolicy>>>(
            "function-policies", FunctionPolicies, WithFunctionPolicies,
            all => all.ToImmutableSortedDictionary(StringComparer.Ordinal), all => all.ToImmutableDictionary(StringComparer.Ordinal),
            json => json.ImmutableSortedDictionaryStringEstatePartResourcePolicy),
    ];

    private static IStoredPart Of<T>(
        string name,
        Func<PermissionEstate, EstatePart<ImmutableDictionary<string, T>>> get,
        Func<PermissionEstate, EstatePart<ImmutableDictionary<string, T>>, PermissionEstate> set,
        Func<T, string> id,
        Func<PartJson, JsonTypeInfo<T[]>> type)
        where T : class => StoredPart.ById(name, now => get(now.Permissions), (now, part) => now with { Permissions = set(now.Permissions, part) }, id, type);

    // Each policy has a time of its own; the newest of them tells which of two rows is the later one.
    private static EstatePart<ImmutableDictionary<string, EstatePart<ResourcePolicy>>> FunctionPolicies(EstateSnapshot now) =>
        now.Permissions.FunctionPolicies is { IsEmpty: false } all
            ? EstatePart<ImmutableDictionary<string, EstatePart<ResourcePolicy>>>.Read(all, all.Values.Max(part => part.ReadAt ?? part.Failure?.At) ?? DateTimeOffset.UnixEpoch)
            : EstatePart<ImmutableDictionary<string, EstatePart<ResourcePolicy>>>.NotRead;

    private static EstateSnapshot WithFunctionPolicies(EstateSnapshot now, EstatePart<ImmutableDictionary<string, EstatePart<ResourcePolicy>>> part) =>
        part.Value is { } all ? now with { Permissions = now.Permissions with { FunctionPolicies = all } } : now;
}
