using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>How storage is encrypted. A value that is not listed is kept as it came.</summary>
public sealed class StorageEncryptionType : ConstantClass
{
    public static readonly StorageEncryptionType None = new("none");
    public static readonly StorageEncryptionType SseKms = new("sse-kms");
    public static readonly StorageEncryptionType SseRds = new("sse-rds");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public StorageEncryptionType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static StorageEncryptionType FindValue(string value) => FindValue<StorageEncryptionType>(value);

    public static implicit operator StorageEncryptionType(string value) => FindValue(value);
}
