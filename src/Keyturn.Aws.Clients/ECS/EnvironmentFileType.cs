using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The type of a file of environment variables. A value that is not listed is kept as it came.</summary>
public sealed class EnvironmentFileType : ConstantClass
{
    public static readonly EnvironmentFileType S3 = new("s3");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public EnvironmentFileType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static EnvironmentFileType FindValue(string value) => FindValue<EnvironmentFileType>(value);

    public static implicit operator EnvironmentFileType(string value) => FindValue(value);
}
