using System.Collections.Immutable;

namespace Keyturn.Aws.Calls;

/// <summary>The calls that tell of the network.</summary>
internal sealed partial record AwsOperation
{
    public static AwsOperation DescribeVpcs { get; } = OfEc2(nameof(DescribeVpcs));

    public static AwsOperation DescribeVpcAttribute { get; } = OfEc2(nameof(DescribeVpcAttribute));

    public static AwsOperation DescribeDhcpOptions { get; } = OfEc2(nameof(DescribeDhcpOptions));

    public static AwsOperation DescribeSubnets { get; } = OfEc2(nameof(DescribeSubnets));

    public static AwsOperation DescribeRouteTables { get; } = OfEc2(nameof(DescribeRouteTables));

    public static AwsOperation DescribeNetworkAcls { get; } = OfEc2(nameof(DescribeNetworkAcls));

    public static AwsOperation DescribeSecurityGroups { get; } = OfEc2(nameof(DescribeSecurityGroups));

    public static AwsOperation DescribeSecurityGroupRules { get; } = OfEc2(nameof(DescribeSecurityGroupRules));

    public static AwsOperation DescribeStaleSecurityGroups { get; } = OfEc2(nameof(DescribeStaleSecurityGroups));

    public static AwsOperation DescribeManagedPrefixLists { get; } = OfEc2(nameof(DescribeManagedPrefixLists));

    public static AwsOperation GetManagedPrefixListEntries { get; } = OfEc2(nameof(GetManagedPrefixListEntries));

    public static AwsOperation DescribeNetworkInterfaces { get; } = OfEc2(nameof(DescribeNetworkInterfaces));

    public static AwsOperation DescribeInstances { get; } = OfEc2(nameof(DescribeInstances));

    public static AwsOperation DescribeVpcEndpoints { get; } = OfEc2(nameof(DescribeVpcEndpoints));

    public static AwsOperation DescribeNatGateways { get; } = OfEc2(nameof(DescribeNatGateways));

    public static AwsOperation DescribeInternetGateways { get; } = OfEc2(nameof(DescribeInternetGateways));

    public static AwsOperation DescribeEgressOnlyInternetGateways { get; } = OfEc2(nameof(DescribeEgressOnlyInternetGateways));

    public static AwsOperation DescribeVpcPeeringConnections { get; } = OfEc2(nameof(DescribeVpcPeeringConnections));

    public static AwsOperation DescribeTransitGateways { get; } = OfEc2(nameof(DescribeTransitGateways));

    public static AwsOperation DescribeTransitGatewayAttachments { get; } = OfEc2(nameof(DescribeTransitGatewayAttachments));

    public static AwsOperation DescribeTransitGatewayVpcAttachments { get; } = OfEc2(nameof(DescribeTransitGatewayVpcAttachments));

    public static AwsOperation DescribeTransitGatewayRouteTables { get; } = OfEc2(nameof(DescribeTransitGatewayRouteTables));

    public static AwsOperation SearchTransitGatewayRoutes { get; } = OfEc2(nameof(SearchTransitGatewayRoutes));

    public static AwsOperation DescribeVpcBlockPublicAccessOptions { get; } = OfEc2(nameof(DescribeVpcBlockPublicAccessOptions));

    public static AwsOperation DescribeVpcBlockPublicAccessExclusions { get; } = OfEc2(nameof(DescribeVpcBlockPublicAccessExclusions));

    /// <summary>All calls that tell of the network.</summary>
    public static ImmutableArray<AwsOperation> Network { get; } =
    [
        DescribeVpcs, DescribeVpcAttribute, DescribeDhcpOptions, DescribeSubnets, DescribeRouteTables, DescribeNetworkAcls, DescribeSecurityGroups,
        DescribeSecurityGroupRules, DescribeStaleSecurityGroups, DescribeManagedPrefixLists, GetManagedPrefixListEntries, DescribeNetworkInterfaces,
        DescribeInstances, DescribeVpcEndpoints, DescribeNatGateways, DescribeInternetGateways, DescribeEgressOnlyInternetGateways,
        DescribeVpcPeeringConnections, DescribeTransitGateways, DescribeTransitGatewayAttachments, DescribeTransitGatewayVpcAttachments,
        DescribeTransitGatewayRouteTables, SearchTransitGatewayRoutes, DescribeVpcBlockPublicAccessOptions, DescribeVpcBlockPublicAccessExclusions,
    ];

    private static AwsOperation OfEc2(string name) => new("ec2", name, ApiFamily.Ec2Describe, ReadDeadline);
}
