using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Instances;

public sealed class ElectionTests : IDisposable
{
    private static readonly string Tokyo = Duty.Of(A.Scope());

    private readonly FakeTimeProvider time = new(A.Moment);
    private readonly Leadership leadership = new();
    private readonly InMemoryLeaderStore store;
    private readonly Election election;

    public ElectionTests()
    {
        store = new InMemoryLeaderStore(time);
        election = new Election(store, leadership, new FakeAccountDirectory(), time, NullLogger<Election>.Instance);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_Alone_LeadsEverythingBeforeItReturns()
    {
        await election.StartAsync(Cancel);

        leadership.Terms.Keys.ShouldBe(Election.Duties(new FakeAccountDirectory()), ignoreOrder: true);
        leadership.Leads(A.Scope()).ShouldBeTrue();
        await election.StopAsync(Cancel);
        leadership.Terms.ShouldBeEmpty();
    }

    [Fact]
    public async Task Round_AnotherInstanceLeads_LeadsTheRest()
    {
        store.Put(new LeaderRecord(Tokyo, 7, "elsewhere", A.Moment, A.Moment));

        await election.RoundAsync(Cancel);

        leadership.Leads(A.Scope()).ShouldBeFalse();
        leadership.LostOf(A.Scope()).IsCancellationRequested.ShouldBeTrue();
        leadership.Leads(Duty.Upkeep).ShouldBeTrue();
    }

    [Fact]
    public async Task Connection_Breaks_IsKnownAtOnceAndAskedForAgain()
    {
        await election.RoundAsync(Cancel);
        var lost = leadership.LostOf(A.Scope());
        List<string> told = [];
        using var telling = leadership.Subscribe(told.Add);

        store.Break(Tokyo);

        (leadership.Leads(A.Scope()), lost.IsCancellationRequested).ShouldBe((false, true));
        told.ShouldBe([Tokyo]);
        await election.RoundAsync(Cancel);
        leadership.Terms[Tokyo].Epoch.ShouldBe(2);
    }

    [Fact]
    public async Task Store_OutOfReach_IsTrustedForSomeSecondsOnly()
    {
        await election.RoundAsync(Cancel);
        store.Failure = new InvalidOperationException("connection refused");

        time.Advance(Election.SureFor - TimeSpan.FromSeconds(1));
        await election.RoundAsync(Cancel);
        leadership.Leads(A.Scope()).ShouldBeTrue();

        time.Advance(TimeSpan.FromSeconds(1));
        await election.RoundAsync(Cancel);
        leadership.Terms.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lead_WaitsForTheTerm()
    {
        var waiting = leadership.LeadAsync(Tokyo, Cancel);
        waiting.IsCompleted.ShouldBeFalse();

        await election.RoundAsync(Cancel);

        (await waiting.WaitAsync(TimeSpan.FromSeconds(20), Cancel)).Duty.ShouldBe(Tokyo);
    }

    [Fact]
    public void Alone_LeadsEverythingAndNeverLosesIt()
    {
        Leadership.Alone.Leads(A.Scope()).ShouldBeTrue();
        Leadership.Alone.LostOf(A.Scope()).CanBeCanceled.ShouldBeFalse();
    }

    public void Dispose() => election.Dispose();
}
