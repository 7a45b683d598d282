using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>Whether clients of a proxy sign in with IAM. A value that is not listed is kept as it came.</summary>
public sealed class IAMAuthMode : ConstantClass
{
    public static readonly IAMAuthMode DISABLED = new("DISABLED");
    public static readonly IAMAuthMode REQUIRED = new("REQUIRED");
    public static readonly IAMAuthMode ENABLED = new("ENABLED");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public IAMAuthMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static IAMAuthMode FindValue(string value) => FindValue<IAMAuthMode>(value);

    public static implicit operator IAMAuthMode(string value) => FindValue(value);
}
