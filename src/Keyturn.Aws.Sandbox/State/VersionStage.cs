namespace Keyturn.Aws.Sandbox.State;

/// <summary>The staging labels that Secrets Manager itself moves.</summary>
public static class VersionStage
{
    /// <summary>What readers get.</summary>
    public const string Current = "AWSCURRENT";

    /// <summary>The version that lost AWSCURRENT last.</summary>
    public const string Previous = "AWSPREVIOUS";

    /// <summary>The version a rotation is making.</summary>
    public const string Pending = "AWSPENDING";
}
