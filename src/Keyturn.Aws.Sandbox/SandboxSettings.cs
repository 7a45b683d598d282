using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Configuration;

namespace Keyturn.Aws.Sandbox;

/// <summary>Reads the command line of the sandbox that runs alone.</summary>
internal static class SandboxSettings
{
    public static SandboxOptions Read(IConfiguration settings)
    {
        var defaults = new SandboxOptions();
        return defaults with
        {
            Address = settings["address"] ?? defaults.Address,
            Port = settings.GetValue("port", defaults.Port),
            Scenario = settings["scenario"] ?? defaults.Scenario,
            Pace = settings["pace"] == "fast" ? SandboxPace.Immediate : defaults.Pace,
            Throttling = settings.GetValue("throttling", defaults.Throttling),
            EmptyPages = settings.GetValue("empty-pages", defaults.EmptyPages),
            PostgreSql = settings["postgresql"],
            FleetSecretsPerRegion = settings.GetValue("secrets", defaults.FleetSecretsPerRegion),
            FleetConsumers = settings.GetValue("consumers", defaults.FleetConsumers),
            FleetSeed = settings.GetValue("seed", defaults.FleetSeed),
        };
    }
}
