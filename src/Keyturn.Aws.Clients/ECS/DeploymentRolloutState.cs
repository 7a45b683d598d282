using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>How far a deployment is. A value that is not listed is kept as it came.</summary>
public sealed class DeploymentRolloutState : ConstantClass
{
    public static readonly DeploymentRolloutState COMPLETED = new("COMPLETED");
    public static readonly DeploymentRolloutState FAILED = new("FAILED");
    public static readonly DeploymentRolloutState IN_PROGRESS = new("IN_PROGRESS");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public DeploymentRolloutState(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static DeploymentRolloutState FindValue(string value) => FindValue<DeploymentRolloutState>(value);

    public static implicit operator DeploymentRolloutState(string value) => FindValue(value);
}
