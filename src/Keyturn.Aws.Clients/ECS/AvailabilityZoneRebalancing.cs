using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Whether tasks are spread over Availability Zones again. A value that is not listed is kept as it came.</summary>
public sealed class AvailabilityZoneRebalancing : ConstantClass
{
    public static readonly AvailabilityZoneRebalancing ENABLED = new("ENABLED");
    public static readonly AvailabilityZoneRebalancing DISABLED = new("DISABLED");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public AvailabilityZoneRebalancing(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static AvailabilityZoneRebalancing FindValue(string value) => FindValue<AvailabilityZoneRebalancing>(value);

    public static implicit operator AvailabilityZoneRebalancing(string value) => FindValue(value);
}
