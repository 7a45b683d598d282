namespace Amazon.RDS.Model;

/// <summary>A database behind a proxy.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBProxyTarget.html"/>
public sealed class DBProxyTarget
{
    /// <summary>The ARN of the DB instance or cluster.</summary>
    public string? TargetArn { get; set; }

    /// <summary>The host name that the proxy connects to.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The cluster that it is followed through.</summary>
    public string? TrackedClusterId { get; set; }

    /// <summary>The name of the DB instance or cluster.</summary>
    public string? RdsResourceId { get; set; }

    /// <summary>The port.</summary>
    public int? Port { get; set; }

    /// <summary>The kind of the target.</summary>
    public TargetType? Type { get; set; }

    /// <summary>Whether it can be written to.</summary>
    public TargetRole? Role { get; set; }

    /// <summary>Whether the proxy can connect.</summary>
    public TargetHealth? TargetHealth { get; set; }
}
