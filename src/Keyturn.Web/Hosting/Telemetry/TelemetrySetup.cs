using Keyturn.Operations.Instances;
using Keyturn.Operations.Rotations;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Keyturn.Web.Hosting.Telemetry;

/// <summary>OpenTelemetry: the log, traces of requests, AWS calls and database commands, metrics of rotations, AWS calls, circuits and the runtime.</summary>
internal static class TelemetrySetup
{
    /// <summary>As OpenTelemetry's specification names it.</summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters =
    [
        RotationMeter.Name, LeadershipMeter.Name, "Keyturn.Aws", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Components.Server.Circuits", "System.Runtime", "Npgsql",
    ];

    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var options = TelemetryOptions.Read(configuration);
        var pushed = !string.IsNullOrWhiteSpace(configuration[Endpoint]);
        if (!pushed && options.PrometheusToken is null)
            return;

        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("keyturn", serviceVersion: typeof(TelemetrySetup).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Meters);
                if (options.PrometheusToken is not null)
                    metrics.AddPrometheusExporter();
            });
        if (!pushed)
            return;

        telemetry.WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource("Keyturn.Aws", "Npgsql")).UseOtlpExporter();
    }

    /// <summary><c>/metrics</c>, for who holds the token; for anybody else, and without one, it is not there.</summary>
    public static void UseTelemetry(this WebApplication app)
    {
        if (TelemetryOptions.Read(app.Configuration).PrometheusToken is { } token)
            app.UseOpenTelemetryPrometheusScrapingEndpoint(context => context.Request.Path == "/metrics" && BearerToken.Fits(context.Request.Headers.Authorization, token));
    }
}
