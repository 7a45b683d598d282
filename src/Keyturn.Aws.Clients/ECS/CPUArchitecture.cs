using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>A CPU. A value that is not listed is kept as it came.</summary>
public sealed class CPUArchitecture : ConstantClass
{
    public static readonly CPUArchitecture X86_64 = new("X86_64");
    public static readonly CPUArchitecture ARM64 = new("ARM64");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public CPUArchitecture(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static CPUArchitecture FindValue(string value) => FindValue<CPUArchitecture>(value);

    public static implicit operator CPUArchitecture(string value) => FindValue(value);
}
