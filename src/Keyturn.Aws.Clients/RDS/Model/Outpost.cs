namespace Amazon.RDS.Model;

/// <summary>An Outpost.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_Outpost.html"/>
public sealed class Outpost
{
    /// <summary>The ARN of the Outpost.</summary>
    public string? Arn { get; set; }
}
