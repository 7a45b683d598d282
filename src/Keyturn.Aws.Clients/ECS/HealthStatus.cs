using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The health of a task or container. A value that is not listed is kept as it came.</summary>
public sealed class HealthStatus : ConstantClass
{
    public static readonly HealthStatus HEALTHY = new("HEALTHY");
    public static readonly HealthStatus UNHEALTHY = new("UNHEALTHY");
    public static readonly HealthStatus UNKNOWN = new("UNKNOWN");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public HealthStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static HealthStatus FindValue(string value) => FindValue<HealthStatus>(value);

    public static implicit operator HealthStatus(string value) => FindValue(value);
}
