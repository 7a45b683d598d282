using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The kind of a hook. A value that is not listed is kept as it came.</summary>
public sealed class DeploymentLifecycleHookTargetType : ConstantClass
{
    public static readonly DeploymentLifecycleHookTargetType AWS_LAMBDA = new("AWS_LAMBDA");
    public static readonly DeploymentLifecycleHookTargetType PAUSE = new("PAUSE");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public DeploymentLifecycleHookTargetType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static DeploymentLifecycleHookTargetType FindValue(string value) => FindValue<DeploymentLifecycleHookTargetType>(value);

    public static implicit operator DeploymentLifecycleHookTargetType(string value) => FindValue(value);
}
