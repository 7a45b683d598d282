using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Aws.Iam;

/// <summary>The collector's calls to IAM, page by page. IAM is global: the Region only says whose budget is used.</summary>
internal interface IIamReader
{
    /// <summary>GetAccountAuthorizationDetails of users, groups, roles and managed policies.</summary>
    Task<OperationResult<AccountAuthorization>> AuthorizationAsync(EstateScope scope, CancellationToken cancellationToken);

    /// <summary>ListInstanceProfiles.</summary>
    Task<OperationResult<ImmutableDictionary<string, InstanceProfile>>> InstanceProfilesAsync(EstateScope scope, CancellationToken cancellationToken);
}

/// <summary>What GetAccountAuthorizationDetails tells in one reading.</summary>
/// <param name="Roles">By ARN.</param>
/// <param name="ManagedPolicies">By ARN, the version in force of each.</param>
internal sealed record AccountAuthorization(ImmutableDictionary<string, IamRole> Roles, ImmutableDictionary<string, PolicySource> ManagedPolicies)
{
    /// <summary>By ARN.</summary>
    public ImmutableDictionary<string, IamUser> Users { get; init; } = ImmutableDictionary<string, IamUser>.Empty;

    /// <summary>By ARN.</summary>
    public ImmutableDictionary<string, IamGroup> Groups { get; init; } = ImmutableDictionary<string, IamGroup>.Empty;
}
