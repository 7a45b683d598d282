namespace Keyturn.Web.Hosting.Telemetry;

/// <summary>What the console tells of itself. Section <c>Telemetry</c>; where traces, metrics and logs are pushed to is set by OpenTelemetry's own variables (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> …).</summary>
public sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>Shortest token that is taken.</summary>
    public const int LeastTokenLength = 32;

    /// <summary><c>Telemetry:PrometheusToken</c>: bearer token with which Prometheus reads <c>/metrics</c>. Without it there is no such page.</summary>
    public string? PrometheusToken { get; set; }

    /// <exception cref="LaunchRefusedException">The token could be guessed.</exception>
    internal static TelemetryOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).Get<TelemetryOptions>() ?? new();
        return options.PrometheusToken is { Length: < LeastTokenLength }
            ? throw new LaunchRefusedException($"{Section}:{nameof(PrometheusToken)} has {options.PrometheusToken.Length} characters; it needs {LeastTokenLength} or more, for instance from 'openssl rand -hex 32'.")
            : options;
    }
}
