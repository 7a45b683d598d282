namespace Amazon.ECS.Model;

/// <summary>A load balancer of a service.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html"/>
public sealed class LoadBalancer
{
    /// <summary>The ARN of the target group.</summary>
    public string? TargetGroupArn { get; set; }

    /// <summary>The name of a Classic Load Balancer.</summary>
    public string? LoadBalancerName { get; set; }

    /// <summary>The name of the container.</summary>
    public string? ContainerName { get; set; }

    /// <summary>The port in the container.</summary>
    public int? ContainerPort { get; set; }

    /// <summary>Settings for blue/green deployments.</summary>
    public AdvancedConfiguration? AdvancedConfiguration { get; set; }
}
