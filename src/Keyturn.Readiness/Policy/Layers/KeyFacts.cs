namespace Keyturn.Readiness.Policy.Layers;

/// <summary>What DescribeKey tells of a KMS key, in AWS's words.</summary>
/// <param name="Manager">AWS or customer.</param>
/// <param name="State">KeyState, for instance <c>Enabled</c>.</param>
/// <param name="Spec">KeySpec, for instance <c>SYMMETRIC_DEFAULT</c>.</param>
/// <param name="Usage">KeyUsage, for instance <c>ENCRYPT_DECRYPT</c>.</param>
public sealed record KeyFacts(KeyOwner Manager, string State, string Spec, string Usage)
{
    /// <summary>A customer managed symmetric key in working order.</summary>
    public static KeyFacts Working => new(KeyOwner.Customer, "Enabled", "SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT");

    /// <summary>The AWS managed key <c>aws/secretsmanager</c>, which is always in working order.</summary>
    public static KeyFacts AwsManaged => Working with { Manager = KeyOwner.Aws };
}

/// <summary>Who manages a KMS key.</summary>
public enum KeyOwner
{
    /// <summary>A customer managed key.</summary>
    Customer,

    /// <summary>An AWS managed key: its policy is fixed.</summary>
    Aws,
}
