namespace Amazon.RDS.Model;

/// <summary>A proxy in front of databases.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBProxy.html"/>
public sealed class DBProxy
{
    /// <summary>The name of the proxy.</summary>
    public string? DBProxyName { get; set; }

    /// <summary>The ARN.</summary>
    public string? DBProxyArn { get; set; }

    /// <summary>The status.</summary>
    public DBProxyStatus? Status { get; set; }

    /// <summary>The engines that it serves: <c>MYSQL</c>, <c>POSTGRESQL</c> or <c>SQLSERVER</c>.</summary>
    public string? EngineFamily { get; set; }

    /// <summary>The id of the VPC.</summary>
    public string? VpcId { get; set; }

    /// <summary>The ids of the security groups.</summary>
    public List<string>? VpcSecurityGroupIds { get; set; }

    /// <summary>The ids of the subnets.</summary>
    public List<string>? VpcSubnetIds { get; set; }

    /// <summary>How clients sign in for whom no secret is given.</summary>
    public string? DefaultAuthScheme { get; set; }

    /// <summary>The secrets that it signs in to the database with.</summary>
    public List<UserAuthConfigInfo>? Auth { get; set; }

    /// <summary>The role that reads the secrets.</summary>
    public string? RoleArn { get; set; }

    /// <summary>The host name.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Whether clients must use TLS.</summary>
    public bool? RequireTLS { get; set; }

    /// <summary>Seconds that an idle client stays connected.</summary>
    public int? IdleClientTimeout { get; set; }

    /// <summary>Whether it logs the text of SQL statements.</summary>
    public bool? DebugLogging { get; set; }

    /// <summary>When it was created.</summary>
    public DateTime? CreatedDate { get; set; }

    /// <summary>When it was last changed.</summary>
    public DateTime? UpdatedDate { get; set; }

    /// <summary>The network type of its endpoint.</summary>
    public EndpointNetworkType? EndpointNetworkType { get; set; }

    /// <summary>The network type of its connections to the database.</summary>
    public TargetConnectionNetworkType? TargetConnectionNetworkType { get; set; }
}
