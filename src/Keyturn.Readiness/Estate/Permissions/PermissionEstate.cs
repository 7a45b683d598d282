using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Estate.Permissions;

/// <summary>Everything known of who may do what; each part with the time it was read or why it could not be. A part that was never read allows and denies nothing: it is unknown.</summary>
public sealed record PermissionEstate
{
    /// <summary>Roles by ARN.</summary>
    public EstatePart<ImmutableDictionary<string, IamRole>> Roles { get; init; } = EstatePart<ImmutableDictionary<string, IamRole>>.NotRead;

    /// <summary>Users by ARN.</summary>
    public EstatePart<ImmutableDictionary<string, IamUser>> Users { get; init; } = EstatePart<ImmutableDictionary<string, IamUser>>.NotRead;

    /// <summary>Groups of users by ARN.</summary>
    public EstatePart<ImmutableDictionary<string, IamGroup>> Groups { get; init; } = EstatePart<ImmutableDictionary<string, IamGroup>>.NotRead;

    /// <summary>Managed policies by ARN, each with its default version.</summary>
    public EstatePart<ImmutableDictionary<string, PolicySource>> ManagedPolicies { get; init; } = EstatePart<ImmutableDictionary<string, PolicySource>>.NotRead;

    /// <summary>Instance profiles by ARN.</summary>
    public EstatePart<ImmutableDictionary<string, InstanceProfile>> InstanceProfiles { get; init; } = EstatePart<ImmutableDictionary<string, InstanceProfile>>.NotRead;

    /// <summary>Keys of the Region by ARN.</summary>
    public EstatePart<ImmutableDictionary<string, KmsKey>> Keys { get; init; } = EstatePart<ImmutableDictionary<string, KmsKey>>.NotRead;

    /// <summary>What the account's organization lays on it.</summary>
    public EstatePart<OrganizationPolicies> Organization { get; init; } = EstatePart<OrganizationPolicies>.NotRead;

    /// <summary>Policies of functions, by unqualified function ARN.</summary>
    public ImmutableDictionary<string, EstatePart<ResourcePolicy>> FunctionPolicies { get; init; } = ImmutableDictionary<string, EstatePart<ResourcePolicy>>.Empty;

    /// <summary>What was asked of each secret by itself, by secret ARN; one that is not in it was not asked yet.</summary>
    public ImmutableDictionary<string, SecretAccess> Secrets { get; init; } = ImmutableDictionary<string, SecretAccess>.Empty;
}
