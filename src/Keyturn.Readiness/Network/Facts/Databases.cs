using System.Collections.Immutable;

namespace Keyturn.Readiness.Network.Facts;

/// <summary>A DB instance after DescribeDBInstances.</summary>
/// <param name="Id">DB instance identifier.</param>
/// <param name="Port">Endpoint.Port; <see langword="null"/> while there is no endpoint.</param>
/// <param name="GroupIds">VpcSecurityGroups with status active.</param>
/// <param name="SubnetGroup">Name of its DB subnet group.</param>
public sealed record DatabaseInstance(string Id, int? Port, ImmutableArray<string> GroupIds, string SubnetGroup)
{
    /// <summary>Availability Zone now.</summary>
    public string? Zone { get; init; }

    /// <summary>Zone of the standby.</summary>
    public string? SecondaryZone { get; init; }

    /// <summary>Whether its name has a public address outside its VPC.</summary>
    public bool PubliclyAccessible { get; init; }

    /// <summary>NetworkType DUAL.</summary>
    public bool DualStack { get; init; }

    /// <summary>DBInstanceStatus.</summary>
    public string Status { get; init; } = "available";

    /// <summary>RDS's engine name, for instance <c>oracle-ee</c>.</summary>
    public string? Engine { get; init; }

    /// <summary>Endpoint.Address.</summary>
    public string? Host { get; init; }

    /// <summary>MasterUserSecret.SecretArn: RDS manages this secret.</summary>
    public string? MasterUserSecretArn { get; init; }

    /// <summary>KmsKeyId of its encrypted storage.</summary>
    public string? StorageKeyArn { get; init; }

    /// <summary>Instance or cluster that it is a read replica of; nothing can be changed in a replica.</summary>
    public string? ReplicaSource { get; init; }

    /// <summary>CertificateDetails.ValidTill: until when its server certificate is valid (UTC).</summary>
    public DateTimeOffset? CertificateUntil { get; init; }

    /// <summary>Aurora or Multi-AZ cluster it is a member of.</summary>
    public string? ClusterId { get; init; }
}

/// <summary>A DB cluster after DescribeDBClusters.</summary>
/// <param name="Id">DB cluster identifier.</param>
/// <param name="Port">Its port.</param>
/// <param name="GroupIds">Active groups of the cluster.</param>
/// <param name="SubnetGroup">Name of its DB subnet group.</param>
/// <param name="Members">Instance ids; the writer first.</param>
public sealed record DatabaseCluster(string Id, int? Port, ImmutableArray<string> GroupIds, string SubnetGroup, ImmutableArray<string> Members)
{
    /// <summary>MasterUserSecret.SecretArn: RDS manages this secret.</summary>
    public string? MasterUserSecretArn { get; init; }

    /// <summary>Status of the cluster.</summary>
    public string Status { get; init; } = "available";

    /// <summary>NetworkType DUAL.</summary>
    public bool DualStack { get; init; }
}

/// <summary>A DB subnet group after DescribeDBSubnetGroups.</summary>
public sealed record DatabaseSubnetGroup(string Name, string VpcId, ImmutableArray<string> SubnetIds);

/// <summary>An RDS proxy after DescribeDBProxies: applications may use it, rotation must reach the database itself.</summary>
/// <param name="Name">DBProxyName.</param>
/// <param name="Port">Port of its engine family; <see langword="null"/> for a family whose port is not documented.</param>
/// <param name="GroupIds">Its groups.</param>
/// <param name="SubnetIds">Its subnets.</param>
public sealed record DatabaseProxy(string Name, int? Port, ImmutableArray<string> GroupIds, ImmutableArray<string> SubnetIds)
{
    /// <summary>EngineFamily.</summary>
    public string? EngineFamily { get; init; }

    /// <summary>Status of the proxy.</summary>
    public string Status { get; init; } = "available";
}
