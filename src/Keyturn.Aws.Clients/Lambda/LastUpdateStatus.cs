using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>The outcome of the last update of a function. A value that is not listed is kept as it came.</summary>
public sealed class LastUpdateStatus : ConstantClass
{
    public static readonly LastUpdateStatus Successful = new("Successful");
    public static readonly LastUpdateStatus Failed = new("Failed");
    public static readonly LastUpdateStatus InProgress = new("InProgress");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public LastUpdateStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static LastUpdateStatus FindValue(string value) => FindValue<LastUpdateStatus>(value);

    public static implicit operator LastUpdateStatus(string value) => FindValue(value);
}
