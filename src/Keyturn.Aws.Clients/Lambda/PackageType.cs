using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>How the code of a function is deployed. A value that is not listed is kept as it came.</summary>
public sealed class PackageType : ConstantClass
{
    public static readonly PackageType Zip = new("Zip");
    public static readonly PackageType Image = new("Image");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public PackageType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static PackageType FindValue(string value) => FindValue<PackageType>(value);

    public static implicit operator PackageType(string value) => FindValue(value);
}
