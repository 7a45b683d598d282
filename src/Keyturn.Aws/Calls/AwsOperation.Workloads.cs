using System.Collections.Immutable;

namespace Keyturn.Aws.Calls;

/// <summary>The calls that tell of databases, functions, services, names and parameters.</summary>
internal sealed partial record AwsOperation
{
    public static AwsOperation DescribeDBInstances { get; } = new("rds", nameof(DescribeDBInstances), ApiFamily.RdsDescribe, ReadDeadline);

    public static AwsOperation DescribeDBClusters { get; } = new("rds", nameof(DescribeDBClusters), ApiFamily.RdsDescribe, ReadDeadline);

    public static AwsOperation DescribeDBSubnetGroups { get; } = new("rds", nameof(DescribeDBSubnetGroups), ApiFamily.RdsDescribe, ReadDeadline);

    public static AwsOperation DescribeDBProxies { get; } = new("rds", nameof(DescribeDBProxies), ApiFamily.RdsDescribe, ReadDeadline);

    public static AwsOperation ListFunctions { get; } = new("lambda", nameof(ListFunctions), ApiFamily.LambdaControl, ReadDeadline);

    public static AwsOperation ListClusters { get; } = new("ecs", nameof(ListClusters), ApiFamily.EcsReads, ReadDeadline);

    public static AwsOperation ListServices { get; } = new("ecs", nameof(ListServices), ApiFamily.EcsReads, ReadDeadline);

    public static AwsOperation DescribeServices { get; } = new("ecs", nameof(DescribeServices), ApiFamily.EcsReads, ReadDeadline);

    public static AwsOperation DescribeTaskDefinition { get; } = new("ecs", nameof(DescribeTaskDefinition), ApiFamily.EcsReads, ReadDeadline);

    public static AwsOperation ListHostedZonesByVPC { get; } = new("route53", nameof(ListHostedZonesByVPC), ApiFamily.Route53Reads, ReadDeadline);

    public static AwsOperation ListResourceRecordSets { get; } = new("route53", nameof(ListResourceRecordSets), ApiFamily.Route53Reads, ReadDeadline);

    public static AwsOperation ListResolverRules { get; } = new("route53resolver", nameof(ListResolverRules), ApiFamily.ResolverReads, ReadDeadline);

    public static AwsOperation ListResolverRuleAssociations { get; } = new("route53resolver", nameof(ListResolverRuleAssociations), ApiFamily.ResolverReads, ReadDeadline);

    public static AwsOperation DescribeParameters { get; } = new("ssm", nameof(DescribeParameters), ApiFamily.ParameterReads, ReadDeadline);

    /// <summary>All calls that tell of databases, functions, services, names and parameters.</summary>
    public static ImmutableArray<AwsOperation> Workloads { get; } =
    [
        DescribeDBInstances, DescribeDBClusters, DescribeDBSubnetGroups, DescribeDBProxies, ListFunctions, ListClusters, ListServices, DescribeServices, DescribeTaskDefinition,
        ListHostedZonesByVPC, ListResourceRecordSets, ListResolverRules, ListResolverRuleAssociations, DescribeParameters,
    ];
}
