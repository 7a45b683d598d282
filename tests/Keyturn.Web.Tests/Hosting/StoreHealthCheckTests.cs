using Keyturn.Operations.Ports;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Keyturn.Web.Tests.Hosting;

public sealed class StoreHealthCheckTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_StoreAnswers_IsHealthy() =>
        (await new StoreHealthCheck(new InMemoryPreferenceStore()).CheckHealthAsync(new(), Cancel)).Status.ShouldBe(HealthStatus.Healthy);

    [Fact]
    public async Task Check_StoreFails_IsUnhealthyWithTheCause()
    {
        var result = await new StoreHealthCheck(new Broken(new InvalidOperationException("disk I/O error"))).CheckHealthAsync(new(), Cancel);

        result.Status.ShouldBe(HealthStatus.Unhealthy);
        result.Exception.ShouldNotBeNull().Message.ShouldBe("disk I/O error");
        result.Description.ShouldNotBeNull().ShouldNotContain("disk");
    }

    [Fact]
    public async Task Check_GivenUp_IsNoVerdictOnTheStore() =>
        await Should.ThrowAsync<OperationCanceledException>(() => new StoreHealthCheck(new Broken(new OperationCanceledException())).CheckHealthAsync(new(), Cancel));

    [Fact]
    public async Task Ask_NobodyListens_IsNotReady()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("urls", "http://127.0.0.1:1;http://127.0.0.1:2")]).Build();

        (await HealthEndpoints.AskAsync(settings, Cancel)).ShouldBe(1);
    }

    private sealed class Broken(Exception failure) : IPreferenceStore
    {
        public Task<string?> ReadAsync(string operatorId, string name, CancellationToken cancellationToken) => Task.FromException<string?>(failure);

        public Task WriteAsync(string operatorId, string name, string? json, CancellationToken cancellationToken) => Task.FromException(failure);
    }
}
