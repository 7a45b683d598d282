using Keyturn.Aws.Collection;
using Keyturn.Aws.Errors;
using Keyturn.Operations;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using static Keyturn.Aws.Tests.Collection.CollectionFixture;

namespace Keyturn.Aws.Tests.Collection;

public sealed class EstateCollectorTests : IAsyncDisposable
{
    private readonly WatchedTimeProvider time = new(A.Moment);
    private readonly EstateFeed feed = new();
    private readonly InMemoryEstateStore store = new();
    private readonly InMemoryHistoryStore history = new();
    private readonly FakeSecretReader secrets = new();
    private readonly FakeFunctionReader functions = new();
    private readonly FakeEventReader events;
    private readonly FakeSecretsManagerGateway gateway = new();
    private EstateCollector? running;

    public EstateCollectorTests() => events = new FakeEventReader(time);

    [Fact]
    public async Task Start_Estate_IsReadInAllParts()
    {
        secrets.With(Many(150));

        await StartAsync();
        var snapshot = await Until(now => now.Secrets.Value?.Count == 150 && now.VersionCreated.Count == 150
            && now.Functions.ReadAt is not null && events.Queries.Count == 14);

        snapshot.Functions.Value.ShouldNotBeNull().ShouldHaveSingleItem();
        secrets.ListCalls.ShouldBe(2);
        secrets.VersionCalls.Count.ShouldBe(150);
        events.Queries.Select(query => query.EventName).Distinct().Count().ShouldBe(14);
    }

    [Fact]
    public async Task Tick_NothingChanged_IsOneListCallAndNoOther()
    {
        secrets.With(Many(150));
        await StartAsync();
        await Until(now => now.VersionCreated.Count == 150 && now.Functions.ReadAt is not null && events.Queries.Count == 14);

        await time.AdvanceOnceAwaited(TimeSpan.FromSeconds(15), Cancel);
        await Until(now => now.Secrets.ReadAt > A.Moment);

        secrets.ListCalls.ShouldBe(3);
        secrets.VersionCalls.Count.ShouldBe(150);
        functions.Calls.Count.ShouldBe(1);
        events.Queries.Select(query => query.EventName).Distinct().Count().ShouldBe(14);
    }

    [Fact]
    public async Task Start_Estate_IsKeptAMinuteAfterTheSweepAndNotInItsFirstMoments()
    {
        secrets.With(Many(3));
        await StartAsync();
        await Until(now => now.Secrets.Value?.Count == 3 && now.Functions.ReadAt is not null && now.RotationEvents.ReadAt is not null);
        store.Saved.ShouldBeNull();

        await time.AdvanceOnceAwaited(TimeSpan.FromSeconds(15), by: TimeSpan.FromMinutes(1), Cancel);
        await store.FirstSave.WaitAsync(TimeSpan.FromSeconds(60), Cancel);

        store.Saved.ShouldNotBeNull().Secrets.Value.ShouldNotBeNull().Count.ShouldBe(3);
        store.Saved.Functions.ReadAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Start_WithAStore_ShowsItBeforeAwsAnswers()
    {
        store.Saved = new EstateSnapshot(A.Scope())
        {
            Secrets = EstatePart<System.Collections.Immutable.ImmutableDictionary<string, Secret>>.Read(
                Many(7).ToImmutableSecrets(), A.Moment.AddHours(-1)),
        };
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        secrets.BeforeList = _ => gate.Task;

        await StartAsync();
        var warm = await Until(now => now.Secrets.Value?.Count == 7);
        warm.Secrets.ReadAt.ShouldBe(A.Moment.AddHours(-1));
        secrets.With(Many(8));
        gate.SetResult();

        (await Until(now => now.Secrets.Value?.Count == 8)).Secrets.ReadAt.ShouldBe(A.Moment);
    }

    [Fact]
    public async Task Start_BrokenStore_CollectsAllTheSame()
    {
        store.Broken = true;
        secrets.With(Many(3));

        await StartAsync();

        (await Until(now => now.Secrets.Value?.Count == 3)).Secrets.Failure.ShouldBeNull();
    }

    [Fact]
    public async Task Start_OneScopeFails_TheOtherIsRead()
    {
        secrets.With(Many(3));
        secrets.FailList = call => call == 1 ? Error(AwsFailure.CredentialsExpired) : null;

        await StartAsync("ap-northeast-1", "us-east-1");
        await Until(_ => feed.Current.Values.Count(snapshot => snapshot.Secrets.Value?.Count == 3) == 1
            && feed.Current.Values.Count(snapshot => snapshot.Secrets.Failure is not null) == 1);

        feed.Current.Count.ShouldBe(2);
    }

    [Fact]
    public async Task SweepFails_IsTriedAgainByItself()
    {
        secrets.With(Many(3));
        secrets.FailList = call => call == 1 ? Error(AwsFailure.Unreachable) : null;
        await StartAsync();
        await Until(now => now.Secrets.Failure is not null);

        await time.AdvanceOnceAwaited(TimeSpan.FromSeconds(30), Cancel);
        await Until(now => now.Secrets.Value?.Count == 3);

        feed.Find(A.Scope()).ShouldNotBeNull().Secrets.Failure.ShouldBeNull();
    }

    [Fact]
    public async Task RefreshAsync_FiftyViewersAtOnce_AreOneRead()
    {
        secrets.With(Many(3));
        var collector = await StartAsync();
        await Until(now => now.Secrets.Value?.Count == 3);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        secrets.BeforeList = _ => gate.Task;
        // The read that the start made may still be winding up; only what is asked from here on is counted.
        await collector.RefreshAsync(A.Scope(region: "elsewhere"), Cancel);

        var viewers = Enumerable.Range(0, 50).Select(_ => collector.RefreshAsync(A.Scope(), Cancel)).ToArray();
        gate.SetResult();
        await Task.WhenAll(viewers);

        secrets.ListCalls.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task RefreshSecretAsync_Described_IsPublished()
    {
        secrets.With(Many(3));
        var collector = await StartAsync();
        await Until(now => now.Secrets.Value?.Count == 3);
        var changed = Changed(1, A.Moment) with { Description = "described" };
        gateway.Secrets[changed.Arn] = changed;

        var result = await collector.RefreshSecretAsync(Keyturn.Operations.Secrets.SecretArn.Parse(changed.Arn), Cancel);

        result.Value.ShouldBe(changed);
        feed.Find(A.Scope()).ShouldNotBeNull().Secrets.Value.ShouldNotBeNull()[changed.Arn].ShouldBe(changed);
    }

    [Fact]
    public async Task RefreshSecretAsync_UnknownAccount_SaysSo()
    {
        var collector = await StartAsync();

        var result = await collector.RefreshSecretAsync(A.Arn(account: "999988887777"), Cancel);

        result.Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.NotFound);
        result.Error.Sentence.Code.ShouldBe("AccountNotConfigured");
    }

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
        {
            await running.StopAsync(CancellationToken.None);
            running.Dispose();
        }
    }

    private async Task<EstateCollector> StartAsync(params string[] regions)
    {
        var options = Options.Create(new AwsOptions
        {
            Accounts = [new AccountOptions { Id = A.AccountId, Alias = "shop", Regions = regions is [] ? [A.Region] : regions }],
        });
        running = new EstateCollector(
            new AwsAccountDirectory(options), new EstateReaders(secrets, functions, events, new FakeReadEventReader(), new FakePolicyReader(), new FakePolicyReader(), []), gateway, feed, new TrailFeed(), new CollectorStores(store, history), options, time, NullLogger<EstateCollector>.Instance);
        await running.StartAsync(Cancel);
        return running;
    }

    private async Task<EstateSnapshot> Until(Func<EstateSnapshot, bool> condition)
    {
        var reached = new TaskCompletionSource<EstateSnapshot>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = feed.Subscribe(Look);
        foreach (var snapshot in feed.Current.Values)
        {
            Look(snapshot);
        }

        return await reached.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancel);

        void Look(EstateSnapshot snapshot)
        {
            if (condition(snapshot))
                reached.TrySetResult(snapshot);
        }
    }
}
