using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>How a service is deployed. A value that is not listed is kept as it came.</summary>
public sealed class DeploymentStrategy : ConstantClass
{
    public static readonly DeploymentStrategy ROLLING = new("ROLLING");
    public static readonly DeploymentStrategy BLUE_GREEN = new("BLUE_GREEN");
    public static readonly DeploymentStrategy LINEAR = new("LINEAR");
    public static readonly DeploymentStrategy CANARY = new("CANARY");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public DeploymentStrategy(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static DeploymentStrategy FindValue(string value) => FindValue<DeploymentStrategy>(value);

    public static implicit operator DeploymentStrategy(string value) => FindValue(value);
}
