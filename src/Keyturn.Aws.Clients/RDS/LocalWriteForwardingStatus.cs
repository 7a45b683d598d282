using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>The status of write forwarding within a cluster. A value that is not listed is kept as it came.</summary>
public sealed class LocalWriteForwardingStatus : ConstantClass
{
    public static readonly LocalWriteForwardingStatus Enabled = new("enabled");
    public static readonly LocalWriteForwardingStatus Disabled = new("disabled");
    public static readonly LocalWriteForwardingStatus Enabling = new("enabling");
    public static readonly LocalWriteForwardingStatus Disabling = new("disabling");
    public static readonly LocalWriteForwardingStatus Requested = new("requested");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public LocalWriteForwardingStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static LocalWriteForwardingStatus FindValue(string value) => FindValue<LocalWriteForwardingStatus>(value);

    public static implicit operator LocalWriteForwardingStatus(string value) => FindValue(value);
}
