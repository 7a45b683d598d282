using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>The processor architecture of a function. A value that is not listed is kept as it came.</summary>
public sealed class Architecture : ConstantClass
{
    public static readonly Architecture X86_64 = new("x86_64");
    public static readonly Architecture Arm64 = new("arm64");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public Architecture(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static Architecture FindValue(string value) => FindValue<Architecture>(value);

    public static implicit operator Architecture(string value) => FindValue(value);
}
