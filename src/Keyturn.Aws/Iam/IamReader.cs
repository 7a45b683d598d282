using System.Collections.Immutable;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Connections;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using InstanceProfile = Keyturn.Readiness.Estate.Permissions.InstanceProfile;

namespace Keyturn.Aws.Iam;

/// <summary>IAM, as far as roles, users and their policies need it.</summary>
internal sealed class IamReader(AwsConnections connections, AwsCaller caller, IamMapping mapping) : IIamReader
{
    private const int PageSize = 1000;

    public async Task<OperationResult<AccountAuthorization>> AuthorizationAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        var roles = ImmutableDictionary.CreateBuilder<string, IamRole>(StringComparer.Ordinal);
        var pages = await caller.CallPagesAsync(AwsOperation.GetAccountAuthorizationDetails, scope, async (marker, cancel) =>
        {
            var client = await connections.IamAsync(scope, ClientPurpose.Collector, cancel);
            var request = new GetAccountAuthorizationDetailsRequest { Filter = [EntityType.User.Value, EntityType.Group.Value, EntityType.Role.Value, EntityType.LocalManagedPolicy.Value, EntityType.AWSManagedPolicy.Value], MaxItems = PageSize, Marker = marker };
            var answer = await client.GetAccountAuthorizationDetailsAsync(request, cancel);
            return new CallPage<GetAccountAuthorizationDetailsResponse>([answer], answer.IsTruncated is true ? answer.Marker : null);
        }, cancellationToken);
        if (!pages.Succeeded)
            return pages.Error;

        foreach (var role in pages.Value.SelectMany(page => page.RoleDetailList ?? []))
            roles[role.Arn ?? ""] = mapping.Role(role);
        var policies = pages.Value.SelectMany(page => page.Policies ?? []).Select(mapping.ManagedPolicy).OfType<Readiness.Policy.Layers.PolicySource>()
            .DistinctBy(policy => policy.Name, StringComparer.Ordinal);
        return new AccountAuthorization(roles.ToImmutable(), policies.ToImmutableDictionary(policy => policy.Name, StringComparer.Ordinal))
        {
            Users = pages.Value.SelectMany(page => page.UserDetailList ?? []).Select(mapping.User).DistinctBy(user => user.Arn, StringComparer.Ordinal).ToImmutableDictionary(user => user.Arn, StringComparer.Ordinal),
            Groups = pages.Value.SelectMany(page => page.GroupDetailList ?? []).Select(mapping.Group).DistinctBy(group => group.Arn, StringComparer.Ordinal).ToImmutableDictionary(group => group.Arn, StringComparer.Ordinal),
        };
    }

    public Task<OperationResult<ImmutableDictionary<string, InstanceProfile>>> InstanceProfilesAsync(EstateScope scope, CancellationToken cancellationToken) =>
        caller.CallPagesAsync(AwsOperation.ListInstanceProfiles, scope, async (marker, cancel) =>
        {
            var client = await connections.IamAsync(scope, ClientPurpose.Collector, cancel);
            var answer = await client.ListInstanceProfilesAsync(new ListInstanceProfilesRequest { MaxItems = PageSize, Marker = marker }, cancel);
            return new CallPage<InstanceProfile>(answer.InstanceProfiles?.Select(IamMapping.Profile), answer.IsTruncated is true ? answer.Marker : null);
        }, cancellationToken).ById(profile => profile.Arn);
}
