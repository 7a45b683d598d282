namespace Amazon.ECS.Model;

/// <summary>Whether a container is started again when it stops.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html"/>
public sealed class ContainerRestartPolicy
{
    /// <summary>Whether it is on.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Exit codes after which it is not.</summary>
    public List<int>? IgnoredExitCodes { get; set; }

    /// <summary>Seconds that it must run before it may be started again.</summary>
    public int? RestartAttemptPeriod { get; set; }
}
