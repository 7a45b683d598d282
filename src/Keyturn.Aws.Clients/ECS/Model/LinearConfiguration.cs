namespace Amazon.ECS.Model;

/// <summary>Steps of a linear deployment.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinearConfiguration.html"/>
public sealed class LinearConfiguration
{
    /// <summary>Percent of the traffic in each step.</summary>
    public double? StepPercent { get; set; }

    /// <summary>Minutes between two steps.</summary>
    public int? StepBakeTimeInMinutes { get; set; }
}
