using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Web.Tests.Hosting;

public sealed class LeaderHealthCheckTests
{
    private readonly FakeTimeProvider time = new(A.Moment);
    private readonly FakeAccountDirectory accounts = new();
    private readonly InMemoryLeaderStore store;

    public LeaderHealthCheckTests() => store = new InMemoryLeaderStore(time);

    private Task<HealthCheckResult> CheckAsync() => new LeaderHealthCheck(store, accounts, time).CheckHealthAsync(new(), TestContext.Current.CancellationToken);

    [Fact]
    public async Task Check_AllLed_IsHealthyWhereverTheyAre()
    {
        foreach (var (index, duty) in Election.Duties(accounts).Index())
            store.Put(new LeaderRecord(duty, 1, index == 0 ? "elsewhere" : store.Instance, A.Moment, A.Moment));

        (await CheckAsync()).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task Check_ALeaderNotSeenLately_IsUnhealthy()
    {
        foreach (var duty in Election.Duties(accounts))
            store.Put(new LeaderRecord(duty, 1, "elsewhere", A.Moment, A.Moment));
        time.Advance(Election.SeenWithin);

        var result = await CheckAsync();

        (result.Status, result.Description).ShouldBe((HealthStatus.Unhealthy, $"Nobody leads '{Election.Duties(accounts)[0]}'."));
    }

    [Fact]
    public async Task Check_StoreFails_IsUnhealthy()
    {
        store.Failure = new InvalidOperationException("disk I/O error");

        (await CheckAsync()).Status.ShouldBe(HealthStatus.Unhealthy);
    }
}
