namespace Keyturn.Aws.Sandbox.State.Network;

/// <summary>A DB instance of RDS.</summary>
public sealed class DbInstanceRecord : NetworkResource
{
    /// <summary>RDS's engine name, for example <c>oracle-ee</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Engine version.</summary>
    public string EngineVersion { get; init; } = "";

    /// <summary>Status.</summary>
    public string Status { get; set; } = "available";

    /// <summary>Endpoint name; null while there is none.</summary>
    public string? Address { get; set; }

    /// <summary>Port.</summary>
    public int Port { get; set; }

    /// <summary>DB subnet group.</summary>
    public required string SubnetGroup { get; init; }

    /// <summary>Security groups.</summary>
    public List<string> GroupIds { get; init; } = [];

    /// <summary>Availability Zone now.</summary>
    public string? Zone { get; set; }

    /// <summary>Zone of the standby; null without one.</summary>
    public string? SecondaryZone { get; set; }

    /// <summary><c>IPV4</c> or <c>DUAL</c>.</summary>
    public string NetworkType { get; init; } = "IPV4";

    /// <summary>PubliclyAccessible.</summary>
    public bool PubliclyAccessible { get; set; }

    /// <summary>Master user.</summary>
    public string MasterUsername { get; init; } = "admin";

    /// <summary>Secret that RDS keeps the master user's password in, or null.</summary>
    public string? MasterUserSecretArn { get; set; }

    /// <summary>State of that secret: <c>active</c>, <c>rotating</c> or <c>impaired</c>.</summary>
    public string MasterUserSecretStatus { get; set; } = "active";

    /// <summary>The instance that this one is a read replica of, or null.</summary>
    public string? ReplicaOf { get; init; }

    /// <summary>Key of the storage, or null.</summary>
    public string? KmsKeyId { get; init; }

    /// <summary>Cluster it is a member of, or null.</summary>
    public string? ClusterId { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A DB cluster of RDS.</summary>
public sealed class DbClusterRecord : NetworkResource
{
    /// <summary>Engine, for example <c>aurora-postgresql</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Status.</summary>
    public string Status { get; set; } = "available";

    /// <summary>Writer endpoint.</summary>
    public required string Address { get; init; }

    /// <summary>Port.</summary>
    public required int Port { get; set; }

    /// <summary>DB subnet group.</summary>
    public required string SubnetGroup { get; init; }

    /// <summary>Security groups.</summary>
    public List<string> GroupIds { get; init; } = [];

    /// <summary><c>IPV4</c> or <c>DUAL</c>.</summary>
    public string NetworkType { get; init; } = "IPV4";

    /// <summary>Members, the writer first.</summary>
    public List<string> Members { get; init; } = [];

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A DB subnet group.</summary>
public sealed class DbSubnetGroupRecord : NetworkResource
{
    /// <summary>Its VPC.</summary>
    public required string VpcId { get; init; }

    /// <summary>Its subnets.</summary>
    public List<string> SubnetIds { get; init; } = [];
}

/// <summary>An RDS proxy.</summary>
public sealed class DbProxyRecord : NetworkResource
{
    /// <summary><c>MYSQL</c>, <c>POSTGRESQL</c> or <c>SQLSERVER</c>.</summary>
    public required string EngineFamily { get; init; }

    /// <summary>Status.</summary>
    public string Status { get; set; } = "available";

    /// <summary>Endpoint name.</summary>
    public required string Address { get; init; }

    /// <summary>Its VPC.</summary>
    public required string VpcId { get; init; }

    /// <summary>Security groups.</summary>
    public List<string> GroupIds { get; init; } = [];

    /// <summary>Subnets.</summary>
    public List<string> SubnetIds { get; init; } = [];

    /// <summary>The DB instance behind it.</summary>
    public required string TargetId { get; init; }

    /// <summary>Secrets it logs in with.</summary>
    public List<string> SecretArns { get; init; } = [];

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
