using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Whether traffic to EFS is encrypted. A value that is not listed is kept as it came.</summary>
public sealed class EFSTransitEncryption : ConstantClass
{
    public static readonly EFSTransitEncryption ENABLED = new("ENABLED");
    public static readonly EFSTransitEncryption DISABLED = new("DISABLED");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public EFSTransitEncryption(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static EFSTransitEncryption FindValue(string value) => FindValue<EFSTransitEncryption>(value);

    public static implicit operator EFSTransitEncryption(string value) => FindValue(value);
}
