using System.Globalization;
using Keyturn.Benchmarks;

/// <summary>Loaded by the runtime into a measured process (DOTNET_STARTUP_HOOKS) before its own Main.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("KEYTURN_PROBE_PORT") is { Length: > 0 } port)
        {
            ProcessProbe.Start(int.Parse(port, CultureInfo.InvariantCulture));
        }
    }
}
