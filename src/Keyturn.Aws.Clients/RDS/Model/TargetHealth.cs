namespace Amazon.RDS.Model;

/// <summary>Whether a proxy can connect to a target.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_TargetHealth.html"/>
public sealed class TargetHealth
{
    /// <summary>The state.</summary>
    public TargetState? State { get; set; }

    /// <summary>Why it is not available.</summary>
    public TargetHealthReason? Reason { get; set; }

    /// <summary>The reason in words.</summary>
    public string? Description { get; set; }
}
