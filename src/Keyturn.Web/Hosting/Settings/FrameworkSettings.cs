namespace Keyturn.Web.Hosting.Settings;

/// <summary>Settings that are not the console's own, and matter to who runs it.</summary>
public static class FrameworkSettings
{
    /// <param name="Name">As it is written.</param>
    /// <param name="Meaning">One or two sentences.</param>
    public sealed record FrameworkSetting(string Name, string Meaning);

    public static IReadOnlyList<FrameworkSetting> All { get; } =
    [
        new("ASPNETCORE_URLS", "Where it listens, with `;` between addresses. Without sign-in only this machine's. The health verb asks the first of them."),
        new("ASPNETCORE_HTTP_PORTS", "Ports to listen on at every address, where `ASPNETCORE_URLS` is not set. The image sets 8080."),
        new("ASPNETCORE_ENVIRONMENT", "`Production` when not set. `Development` is for a developer's machine alone: only there is the sandbox."),
        new("Kestrel:Endpoints:NAME:Url", "An address of its own; with any of them the two above do not count, but for the health verb."),
        new("Kestrel:Endpoints:NAME:Certificate:Path", "Its certificate for TLS, as PEM or PFX."),
        new("Kestrel:Endpoints:NAME:Certificate:KeyPath", "The key of a certificate in PEM."),
        new("AllowedHosts", "Host names that are answered. Leave it at `*` where probes come by address, as those of a load balancer and of Kubernetes do."),
        new("Logging:LogLevel:CATEGORY", "From which level on is logged: Trace, Debug, Information, Warning, Error, Critical, None."),
        new("Logging:Console:FormatterName", "`json` for one object a line."),
        new("OTEL_EXPORTER_OTLP_ENDPOINT", "Where traces, metrics and logs are pushed to, with OpenTelemetry's other variables beside it: see telemetry.md."),
        new("AWS_REGION", "Where the SDK asks STS for the roles."),
        new("AWS_PROFILE", "Which profile of the SDK's credential chain is used."),
        new("PGPASSWORD", "Password for PostgreSQL where `Storage:ConnectionString` has none."),
        new("DOTNET_EnableDiagnostics", "0 in the image: no socket of the debugger in the temporary folder."),
    ];
}
