using Amazon.Runtime;

namespace Amazon.SecretsManager;

/// <summary>The state of a replica. A value that is not listed is kept as it came.</summary>
public sealed class StatusType : ConstantClass
{
    public static readonly StatusType InSync = new("InSync");
    public static readonly StatusType Failed = new("Failed");
    public static readonly StatusType InProgress = new("InProgress");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public StatusType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static StatusType FindValue(string value) => FindValue<StatusType>(value);

    public static implicit operator StatusType(string value) => FindValue(value);
}
