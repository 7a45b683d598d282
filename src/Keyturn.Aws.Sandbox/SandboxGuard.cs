namespace Keyturn.Aws.Sandbox;

/// <summary>Keeps the sandbox where it belongs: on loopback, away from production.</summary>
internal static class SandboxGuard
{
    private static readonly string[] EnvironmentVariables = ["DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT"];

    public static void Check(SandboxOptions options)
    {
        if (options.Address != "127.0.0.1")
            throw new InvalidOperationException($"The sandbox listens on 127.0.0.1 only, not on {options.Address}.");
        if (EnvironmentVariables.Any(name => string.Equals(Environment.GetEnvironmentVariable(name), "Production", StringComparison.OrdinalIgnoreCase)))
            throw new InvalidOperationException("The sandbox is for development and does not start in Production.");
    }
}
