using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Collection;
using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Aws.Organizations;

/// <summary>What an organization lays on an account: read once for each account, put into every Region's snapshot.</summary>
internal sealed class OrganizationParts(OrganizationWalk walk, AccountReads<OrganizationPolicies> reads, TimeProvider time) : IPartSource
{
    public ImmutableArray<IPartReading> All =>
    [
        new PartReading<OrganizationPolicies>(
            AwsOperation.DescribeOrganization,
            (scope, cancel) => reads.ReadAsync(scope, walk.ReadAsync, cancel),
            snapshot => snapshot.Permissions.Organization,
            (snapshot, part) => snapshot with { Permissions = snapshot.Permissions with { Organization = part } },
            time),
    ];
}
