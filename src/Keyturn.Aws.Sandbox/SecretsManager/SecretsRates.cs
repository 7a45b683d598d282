using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Rates of Secrets Manager per account and Region.</summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html</remarks>
internal static class SecretsRates
{
    public static RateGroup Reads { get; } = new("secretsmanager/read", 10_000);

    public static RateGroup Policies { get; } = new("secretsmanager/policy", 50);

    public static RateGroup Writes { get; } = new("secretsmanager/write", 50);

    public static RateGroup Rotations { get; } = new("secretsmanager/rotate", 50);

    public static RateGroup Restores { get; } = new("secretsmanager/restore", 50);

    public static RateGroup Tags { get; } = new("secretsmanager/tag", 50);

    public static RateGroup Lists { get; } = new("secretsmanager/list", 100);

    public static RateGroup Creations { get; } = new("secretsmanager/create", 50);
}
