using System.Net;
using System.Net.Http.Headers;
using Keyturn.Testing.Processes;
using Keyturn.Web.Hosting;
using Keyturn.Web.Hosting.Telemetry;
using Microsoft.Extensions.Configuration;

namespace Keyturn.Web.Tests.Hosting.Telemetry;

/// <summary>The real program, read as Prometheus reads it.</summary>
public sealed class TelemetryTests : IAsyncLifetime
{
    private const string Token = "0123456789abcdef0123456789abcdef";

    private ConsoleProcess console = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        console = await ConsoleProcess.StartAsync(RunningConsole.Program, new Dictionary<string, string>(StringComparer.Ordinal) { ["Telemetry:PrometheusToken"] = Token });

    public ValueTask DisposeAsync() => console.DisposeAsync();

    [Fact]
    public async Task Metrics_WithTheToken_TellOfAwsCallsAndRotationsButOfNoSecret()
    {
        string text;
        do
        {
            using var answer = await GetAsync($"Bearer {Token}");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            text = await answer.Content.ReadAsStringAsync(Cancel);
        }
        while (!text.Contains("aws_operation=\"secretsmanager:ListSecrets\"", StringComparison.Ordinal));

        text.ShouldContain("keyturn_rotations_running");
        text.ShouldContain("keyturn_aws_calls");
        text.ShouldContain("http_server_request_duration");
        text.ShouldNotContain("prod/orders");
        text.ShouldNotContain("arn:aws");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer 0123456789abcdef0123456789abcdeX")]
    [InlineData("Basic 0123456789abcdef0123456789abcdef")]
    [InlineData("Bearer ")]
    public async Task Metrics_WithoutTheToken_AreNotThere(string? authorization)
    {
        using var answer = await GetAsync(authorization);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("keyturn_aws_calls");
    }

    [Fact]
    public void Read_ShortToken_IsRefusedAndNamed()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Telemetry:PrometheusToken"] = "short" }).Build();

        Should.Throw<LaunchRefusedException>(() => TelemetryOptions.Read(settings)).Message.ShouldStartWith("Telemetry:PrometheusToken has 5 characters");
    }

    private async Task<HttpResponseMessage> GetAsync(string? authorization)
    {
        using var client = new HttpClient { BaseAddress = console.Url };
        client.DefaultRequestHeaders.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);
        return await client.GetAsync(new Uri("/metrics", UriKind.Relative), Cancel);
    }
}
