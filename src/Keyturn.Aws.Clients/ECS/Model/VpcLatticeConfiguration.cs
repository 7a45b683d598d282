namespace Amazon.ECS.Model;

/// <summary>A VPC Lattice target group of a service.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VpcLatticeConfiguration.html"/>
public sealed class VpcLatticeConfiguration
{
    /// <summary>The ARN of the role.</summary>
    public string? RoleArn { get; set; }

    /// <summary>The ARN of the target group.</summary>
    public string? TargetGroupArn { get; set; }

    /// <summary>The name of the port mapping.</summary>
    public string? PortName { get; set; }
}
