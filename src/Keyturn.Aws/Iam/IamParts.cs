using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Collection;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Aws.Iam;

/// <summary>The parts of an estate that IAM tells: read once for each account, put into every Region's snapshot.</summary>
internal sealed class IamParts(
    IIamReader reader,
    AccountReads<AccountAuthorization> authorizations,
    AccountReads<ImmutableDictionary<string, InstanceProfile>> profiles,
    TimeProvider time) : IPartSource
{
    public ImmutableArray<IPartReading> All =>
    [
        Of(AwsOperation.GetAccountAuthorizationDetails, async (scope, cancel) => (await AuthorizationAsync(scope, cancel)).Select(told => told.Roles), all => all.Roles, (all, part) => all with { Roles = part }),
        Of(AwsOperation.GetAccountAuthorizationDetails, async (scope, cancel) => (await AuthorizationAsync(scope, cancel)).Select(told => told.ManagedPolicies), all => all.ManagedPolicies, (all, part) => all with { ManagedPolicies = part }),
        Of(AwsOperation.GetAccountAuthorizationDetails, async (scope, cancel) => (await AuthorizationAsync(scope, cancel)).Select(told => told.Users), all => all.Users, (all, part) => all with { Users = part }),
        Of(AwsOperation.GetAccountAuthorizationDetails, async (scope, cancel) => (await AuthorizationAsync(scope, cancel)).Select(told => told.Groups), all => all.Groups, (all, part) => all with { Groups = part }),
        Of(AwsOperation.ListInstanceProfiles, (scope, cancel) => profiles.ReadAsync(scope, reader.InstanceProfilesAsync, cancel), all => all.InstanceProfiles, (all, part) => all with { InstanceProfiles = part }),
    ];

    private Task<OperationResult<AccountAuthorization>> AuthorizationAsync(EstateScope scope, CancellationToken cancellationToken) =>
        authorizations.ReadAsync(scope, reader.AuthorizationAsync, cancellationToken);

    private PartReading<T> Of<T>(
        AwsOperation operation,
        Func<EstateScope, CancellationToken, Task<OperationResult<T>>> read,
        Func<PermissionEstate, EstatePart<T>> get,
        Func<PermissionEstate, EstatePart<T>, PermissionEstate> set)
        where T : class =>
        new(operation, read, snapshot => get(snapshot.Permissions), (snapshot, part) => snapshot with { Permissions = set(snapshot.Permissions, part) }, time);
}
