namespace Amazon.ECS.Model;

/// <summary>CloudWatch alarms that fail a deployment.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentAlarms.html"/>
public sealed class DeploymentAlarms
{
    /// <summary>The names of the alarms.</summary>
    public List<string>? AlarmNames { get; set; }

    /// <summary>Whether a failed deployment is rolled back.</summary>
    public bool? Rollback { get; set; }

    /// <summary>Whether it is on.</summary>
    public bool? Enable { get; set; }
}
