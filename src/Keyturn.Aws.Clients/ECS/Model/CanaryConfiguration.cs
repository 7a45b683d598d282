namespace Amazon.ECS.Model;

/// <summary>Steps of a canary deployment.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CanaryConfiguration.html"/>
public sealed class CanaryConfiguration
{
    /// <summary>Percent of the traffic in the first step.</summary>
    public double? CanaryPercent { get; set; }

    /// <summary>Minutes before the rest follows.</summary>
    public int? CanaryBakeTimeInMinutes { get; set; }
}
