using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>The state of the data protection policy of a log group. A value that is not listed is kept as it came.</summary>
public sealed class DataProtectionStatus : ConstantClass
{
    public static readonly DataProtectionStatus ACTIVATED = new("ACTIVATED");
    public static readonly DataProtectionStatus DELETED = new("DELETED");
    public static readonly DataProtectionStatus ARCHIVED = new("ARCHIVED");
    public static readonly DataProtectionStatus DISABLED = new("DISABLED");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public DataProtectionStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static DataProtectionStatus FindValue(string value) => FindValue<DataProtectionStatus>(value);

    public static implicit operator DataProtectionStatus(string value) => FindValue(value);
}
