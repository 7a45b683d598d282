using System.Text.Json.Serialization;
using Amazon.RDS.Model;

namespace Amazon.RDS;

/// <summary>How the shapes of Amazon RDS are written and read, made by the compiler.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DescribeDBInstancesRequest))]
[JsonSerializable(typeof(DescribeDBInstancesResponse))]
[JsonSerializable(typeof(DescribeDBClustersRequest))]
[JsonSerializable(typeof(DescribeDBClustersResponse))]
[JsonSerializable(typeof(DescribeDBSubnetGroupsRequest))]
[JsonSerializable(typeof(DescribeDBSubnetGroupsResponse))]
[JsonSerializable(typeof(DescribeDBProxiesRequest))]
[JsonSerializable(typeof(DescribeDBProxiesResponse))]
[JsonSerializable(typeof(DescribeDBProxyTargetsRequest))]
[JsonSerializable(typeof(DescribeDBProxyTargetsResponse))]
internal sealed partial class RDSJsonContext : JsonSerializerContext;
