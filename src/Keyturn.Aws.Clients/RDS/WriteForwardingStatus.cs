using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>The status of write forwarding in a global cluster. A value that is not listed is kept as it came.</summary>
public sealed class WriteForwardingStatus : ConstantClass
{
    public static readonly WriteForwardingStatus Enabled = new("enabled");
    public static readonly WriteForwardingStatus Disabled = new("disabled");
    public static readonly WriteForwardingStatus Enabling = new("enabling");
    public static readonly WriteForwardingStatus Disabling = new("disabling");
    public static readonly WriteForwardingStatus Unknown = new("unknown");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public WriteForwardingStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static WriteForwardingStatus FindValue(string value) => FindValue<WriteForwardingStatus>(value);

    public static implicit operator WriteForwardingStatus(string value) => FindValue(value);
}
