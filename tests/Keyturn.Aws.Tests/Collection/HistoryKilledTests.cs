using System.Collections.Immutable;
using Keyturn.Aws.Collection;
using Keyturn.Operations;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using static Keyturn.Aws.Tests.Collection.CollectionFixture;

namespace Keyturn.Aws.Tests.Collection;

/// <summary>The console is killed at each of its calls to CloudTrail and at each statement to its store while attempts are under way: the history goes on, with nothing lost and nothing twice.</summary>
public sealed class HistoryKilledTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(5);

    /// <summary>A test, and then a rotation that a person asked for, was tried again and was stopped.</summary>
    private static readonly ToldTrail Told = ToldTrail.Of([new(4, 40, 1, 0, 0), new(6, 10, 0, 0, 0)]);

    [Fact]
    public async Task ReadNewAsync_KilledAtEveryCall_IsTheSameHistory()
    {
        var whole = Text(Told.Events, Told.Calls);
        var unharmed = new Killer(int.MaxValue);
        (await CollectedAsync(unharmed)).ShouldBe(whole);
        unharmed.Calls.ShouldBeGreaterThan(300);

        for (var at = 0; at < unharmed.Calls; at++)
            (await CollectedAsync(new Killer(at))).ShouldBe(whole, $"killed at call {at}");
    }

    private static async Task<string> CollectedAsync(Killer killer)
    {
        var time = new FakeTimeProvider(Told.Events.Min(one => one.At).AddMinutes(-10));
        var reader = new FakeEventReader(time);
        foreach (var one in Told.Events)
            reader.Events.Add(one);
        foreach (var call in Told.Calls)
            reader.Calls.Add(call);
        foreach (var (number, id) in Told.Events.Select(one => one.EventId).Concat(Told.Calls.Select(call => call.EventId)).Index())
            reader.Late[id] = TimeSpan.FromMinutes(number * 7 % 15);

        var kept = new InMemoryHistoryStore();
        RotationEvents? collector = null;
        for (; time.GetUtcNow() < A.Moment.AddMinutes(30); time.Advance(Near(time.GetUtcNow()) ? Tick : Tick * 12))
        {
            try
            {
                collector ??= await StartAsync();
                await collector.ReadNewAsync(Cancel);
                await collector.ReadOlderAsync(Cancel);
            }
            catch (KilledException)
            {
                killer.Revive();
                collector = null;
            }
        }

        var read = await kept.ReadAsync(new(A.Scope(), A.Moment.AddDays(-90), A.Moment.AddDays(1)), Cancel);
        read.Events.Select(one => one.EventId).ShouldBeUnique();
        return Text(read.Events, read.Calls);

        // The store alone outlives the process.
        async Task<RotationEvents> StartAsync()
        {
            var fixture = new CollectionFixture();
            fixture.Estate.Update(now => now with { Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(new[] { A.Secret() }.ToImmutableSecrets(), A.Moment) });
            var started = new RotationEvents(
                fixture.Estate, new ScopeTrail(A.Scope(), fixture.Trails, new MortalStore(kept, killer), NullLogger.Instance), new MortalReader(reader, killer), time, 90);
            await started.ResumeAsync(Cancel);
            return started;
        }
    }

    // Every few minutes around the attempts, more seldom between them.
    private static bool Near(DateTimeOffset now) => Told.Events.Any(one => now > one.At.AddMinutes(-20) && now < one.At.AddMinutes(20));

    private static string Text(ImmutableArray<RotationEvent> events, ImmutableArray<SecretCall> calls) => HistoryText.Of(AttemptJoiner.Join(new AttemptSources
    {
        Secret = A.Arn(), Events = events, Calls = calls, Covered = A.Covered(A.Moment.AddDays(-90), A.Moment.AddDays(1)), Now = A.Moment.AddDays(1),
    }));

    private sealed class MortalReader(IRotationEventReader reader, Killer killer) : IRotationEventReader
    {
        public Task<OperationResult<RotationEventPage>> LookupAsync(EstateScope scope, RotationEventQuery query, CancellationToken cancellationToken)
        {
            killer.Step();
            return reader.LookupAsync(scope, query, cancellationToken);
        }
    }

    /// <summary>Keeps in three statements, as the databases do: events, calls, and then how far it was read.</summary>
    private sealed class MortalStore(IHistoryStore store, Killer killer) : IHistoryStore
    {
        public Task<TrailSnapshot> LoadTrailAsync(EstateScope scope, DateTimeOffset since, CancellationToken cancellationToken)
        {
            killer.Step();
            return store.LoadTrailAsync(scope, since, cancellationToken);
        }

        public async Task SaveTrailAsync(
            EstateScope scope, ImmutableArray<RotationEvent> events, ImmutableArray<SecretCall> calls, ImmutableDictionary<string, ImmutableArray<CoveredSpan>> covered, CancellationToken cancellationToken)
        {
            killer.Step();
            await store.SaveTrailAsync(scope, events, [], covered.Clear(), cancellationToken);
            killer.Step();
            await store.SaveTrailAsync(scope, [], calls, covered.Clear(), cancellationToken);
            killer.Step();
            await store.SaveTrailAsync(scope, [], [], covered, cancellationToken);
        }

        public Task<ImmutableArray<AttemptLog>> LoadLogsAsync(EstateScope scope, DateTimeOffset since, CancellationToken cancellationToken) => store.LoadLogsAsync(scope, since, cancellationToken);

        public Task SaveLogAsync(AttemptLog log, CancellationToken cancellationToken) => store.SaveLogAsync(log, cancellationToken);

        public Task<StoredHistory> ReadAsync(HistoryQuery query, CancellationToken cancellationToken) => store.ReadAsync(query, cancellationToken);

        public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) => store.ForgetAsync(before, cancellationToken);
    }
}
