using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>What is done when a hook takes too long. A value that is not listed is kept as it came.</summary>
public sealed class DeploymentLifecycleHookAction : ConstantClass
{
    public static readonly DeploymentLifecycleHookAction ROLLBACK = new("ROLLBACK");
    public static readonly DeploymentLifecycleHookAction CONTINUE = new("CONTINUE");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public DeploymentLifecycleHookAction(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static DeploymentLifecycleHookAction FindValue(string value) => FindValue<DeploymentLifecycleHookAction>(value);

    public static implicit operator DeploymentLifecycleHookAction(string value) => FindValue(value);
}
