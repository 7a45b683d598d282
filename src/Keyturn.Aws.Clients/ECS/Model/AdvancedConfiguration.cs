namespace Amazon.ECS.Model;

/// <summary>Settings of a load balancer for blue/green deployments.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AdvancedConfiguration.html"/>
public sealed class AdvancedConfiguration
{
    /// <summary>The other target group.</summary>
    public string? AlternateTargetGroupArn { get; set; }

    /// <summary>The listener rule of production traffic.</summary>
    public string? ProductionListenerRule { get; set; }

    /// <summary>The listener rule of test traffic.</summary>
    public string? TestListenerRule { get; set; }

    /// <summary>The ARN of the role.</summary>
    public string? RoleArn { get; set; }
}
