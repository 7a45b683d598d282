using Amazon.Runtime;

namespace Amazon.Route53;

/// <summary>The place of a record set in failover routing. A value that is not listed is kept as it came.</summary>
public sealed class ResourceRecordSetFailover : ConstantClass
{
    public static readonly ResourceRecordSetFailover PRIMARY = new("PRIMARY");
    public static readonly ResourceRecordSetFailover SECONDARY = new("SECONDARY");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ResourceRecordSetFailover(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ResourceRecordSetFailover FindValue(string value) => FindValue<ResourceRecordSetFailover>(value);

    public static implicit operator ResourceRecordSetFailover(string value) => FindValue(value);
}
