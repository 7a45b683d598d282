using System.Text.Json;
using Amazon.RDS.Model;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.RDS;

/// <summary>The operations of Amazon RDS that are offered.</summary>
internal static class RDSOperations
{
    public static readonly ServiceShape Service = new("RDS", "rds", "2014-10-31", "rds")
    {
        EndpointExceptions = [new("rds.{region}.amazonaws.com", Fips: true, DualStack: false, Partition: "aws-us-gov")],
    };

    private static readonly JsonSerializerOptions Shapes = WireShapes.ForXml(
        RDSJsonContext.Default,
        [
            new ConstantConverter<ActivityStreamMode>(ActivityStreamMode.FindValue),
            new ConstantConverter<ActivityStreamPolicyStatus>(ActivityStreamPolicyStatus.FindValue),
            new ConstantConverter<ActivityStreamStatus>(ActivityStreamStatus.FindValue),
            new ConstantConverter<AuthScheme>(AuthScheme.FindValue),
            new ConstantConverter<AutomationMode>(AutomationMode.FindValue),
            new ConstantConverter<ClientPasswordAuthType>(ClientPasswordAuthType.FindValue),
            new ConstantConverter<ClusterScalabilityType>(ClusterScalabilityType.FindValue),
            new ConstantConverter<DBProxyStatus>(DBProxyStatus.FindValue),
            new ConstantConverter<DatabaseInsightsMode>(DatabaseInsightsMode.FindValue),
            new ConstantConverter<EndpointNetworkType>(EndpointNetworkType.FindValue),
            new ConstantConverter<IAMAuthMode>(IAMAuthMode.FindValue),
            new ConstantConverter<LimitlessDatabaseStatus>(LimitlessDatabaseStatus.FindValue),
            new ConstantConverter<LocalWriteForwardingStatus>(LocalWriteForwardingStatus.FindValue),
            new ConstantConverter<ReplicaMode>(ReplicaMode.FindValue),
            new ConstantConverter<StorageEncryptionType>(StorageEncryptionType.FindValue),
            new ConstantConverter<TargetConnectionNetworkType>(TargetConnectionNetworkType.FindValue),
            new ConstantConverter<TargetHealthReason>(TargetHealthReason.FindValue),
            new ConstantConverter<TargetRole>(TargetRole.FindValue),
            new ConstantConverter<TargetState>(TargetState.FindValue),
            new ConstantConverter<TargetType>(TargetType.FindValue),
            new ConstantConverter<UpgradeRolloutOrder>(UpgradeRolloutOrder.FindValue),
            new ConstantConverter<WriteForwardingStatus>(WriteForwardingStatus.FindValue),
        ]);

    private static readonly Dictionary<string, string> ListMembers = new(StringComparer.Ordinal) { ["Filters"] = "Filter", ["Values"] = "Value" };

    public static readonly QueryOperation<DescribeDBInstancesRequest, DescribeDBInstancesResponse> DescribeDBInstances =
        new(Service, nameof(DescribeDBInstances), Shapes, ListMembers, Error);
    public static readonly QueryOperation<DescribeDBClustersRequest, DescribeDBClustersResponse> DescribeDBClusters =
        new(Service, nameof(DescribeDBClusters), Shapes, ListMembers, Error);
    public static readonly QueryOperation<DescribeDBSubnetGroupsRequest, DescribeDBSubnetGroupsResponse> DescribeDBSubnetGroups =
        new(Service, nameof(DescribeDBSubnetGroups), Shapes, ListMembers, Error);
    public static readonly QueryOperation<DescribeDBProxiesRequest, DescribeDBProxiesResponse> DescribeDBProxies =
        new(Service, nameof(DescribeDBProxies), Shapes, ListMembers, Error);
    public static readonly QueryOperation<DescribeDBProxyTargetsRequest, DescribeDBProxyTargetsResponse> DescribeDBProxyTargets =
        new(Service, nameof(DescribeDBProxyTargets), Shapes, ListMembers, Error);

    private static AmazonRDSException Error(ServiceFault f) => f.Code switch
    {
        "DBClusterNotFoundFault" => new DBClusterNotFoundException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "DBInstanceNotFound" => new DBInstanceNotFoundException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "DBProxyNotFoundFault" => new DBProxyNotFoundException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "DBProxyTargetGroupNotFoundFault" => new DBProxyTargetGroupNotFoundException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "DBProxyTargetNotFoundFault" => new DBProxyTargetNotFoundException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "DBSubnetGroupNotFoundFault" => new DBSubnetGroupNotFoundException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "InvalidDBProxyStateFault" => new InvalidDBProxyStateException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        _ => new AmazonRDSException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
    };
}
