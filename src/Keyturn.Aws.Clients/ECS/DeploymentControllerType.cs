using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>What deploys a service. A value that is not listed is kept as it came.</summary>
public sealed class DeploymentControllerType : ConstantClass
{
    public static readonly DeploymentControllerType ECS = new("ECS");
    public static readonly DeploymentControllerType CODE_DEPLOY = new("CODE_DEPLOY");
    public static readonly DeploymentControllerType EXTERNAL = new("EXTERNAL");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public DeploymentControllerType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static DeploymentControllerType FindValue(string value) => FindValue<DeploymentControllerType>(value);

    public static implicit operator DeploymentControllerType(string value) => FindValue(value);
}
