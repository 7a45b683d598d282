namespace Amazon.RDS.Model;

/// <summary>A detail of the status of a DB instance.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBInstanceStatusInfo.html"/>
public sealed class DBInstanceStatusInfo
{
    /// <summary>What the status is about.</summary>
    public string? StatusType { get; set; }

    /// <summary>Whether all is well.</summary>
    public bool? Normal { get; set; }

    /// <summary>The status.</summary>
    public string? Status { get; set; }

    /// <summary>The error behind the status, if any.</summary>
    public string? Message { get; set; }
}
