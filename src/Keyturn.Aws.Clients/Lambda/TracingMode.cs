using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>How X-Ray samples a function. A value that is not listed is kept as it came.</summary>
public sealed class TracingMode : ConstantClass
{
    public static readonly TracingMode Active = new("Active");
    public static readonly TracingMode PassThrough = new("PassThrough");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public TracingMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static TracingMode FindValue(string value) => FindValue<TracingMode>(value);

    public static implicit operator TracingMode(string value) => FindValue(value);
}
