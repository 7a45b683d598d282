using System.Collections.Immutable;

namespace Keyturn.Readiness.Estate;

/// <summary>The parts that readiness answers rest on, each with the call that tells it.</summary>
public static class EstateParts
{
    /// <summary>All of them, whether they were read or not.</summary>
    public static ImmutableArray<(string Call, IEstatePart Part)> Of(EstateSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var (network, permissions) = (snapshot.Network, snapshot.Permissions);
        return
        [
            ("ec2:DescribeVpcs", network.Vpcs), ("ec2:DescribeDhcpOptions", network.DhcpOptions), ("ec2:DescribeSubnets", network.Subnets),
            ("ec2:DescribeRouteTables", network.RouteTables), ("ec2:DescribeNetworkAcls", network.NetworkAcls), ("ec2:DescribeSecurityGroups", network.SecurityGroups),
            ("ec2:DescribeManagedPrefixLists", network.PrefixLists), ("ec2:DescribeNetworkInterfaces", network.Interfaces), ("ec2:DescribeInstances", network.Instances),
            ("ec2:DescribeVpcEndpoints", network.Endpoints), ("ec2:DescribeNatGateways", network.NatGateways), ("ec2:DescribeInternetGateways", network.InternetGateways),
            ("ec2:DescribeEgressOnlyInternetGateways", network.EgressOnlyGateways), ("ec2:DescribeVpcPeeringConnections", network.Peerings),
            ("ec2:DescribeTransitGateways", network.TransitGateways), ("ec2:DescribeTransitGatewayAttachments", network.TransitAttachments),
            ("ec2:DescribeTransitGatewayRouteTables", network.TransitRouteTables), ("ec2:DescribeVpcBlockPublicAccessOptions", network.PublicAccess),
            ("route53:ListHostedZonesByVPC", network.Zones), ("route53resolver:ListResolverRules", network.ResolverRules),
            ("rds:DescribeDBInstances", network.Databases), ("rds:DescribeDBClusters", network.Clusters), ("rds:DescribeDBSubnetGroups", network.SubnetGroups),
            ("rds:DescribeDBProxies", network.Proxies), ("lambda:ListFunctions", network.Functions), ("ecs:DescribeServices", network.Services),
            ("iam:GetAccountAuthorizationDetails", permissions.Roles), ("iam:GetAccountAuthorizationDetails", permissions.Users),
            ("iam:GetAccountAuthorizationDetails", permissions.Groups), ("iam:GetAccountAuthorizationDetails", permissions.ManagedPolicies),
            ("iam:ListInstanceProfiles", permissions.InstanceProfiles), ("kms:DescribeKey", permissions.Keys), ("organizations:DescribeOrganization", permissions.Organization),
        ];
    }

    /// <summary>The failures of the newest readings, each call once.</summary>
    public static ImmutableArray<PartFailure> Failures(EstateSnapshot snapshot) =>
        [.. Of(snapshot).Select(one => one.Part.Failure).OfType<PartFailure>().DistinctBy(failure => (failure.Call, failure.Code))];

    /// <summary>When the oldest part that was read was read (UTC); <see langword="null"/> when none was.</summary>
    public static DateTimeOffset? OldestRead(EstateSnapshot snapshot) => Of(snapshot).Select(one => one.Part.ReadAt).Where(at => at is not null).DefaultIfEmpty(null).Min();
}
