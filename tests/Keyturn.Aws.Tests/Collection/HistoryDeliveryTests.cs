using System.Collections.Immutable;
using CsCheck;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Errors;
using Keyturn.Operations.Attempts;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using static Keyturn.Aws.Tests.Collection.CollectionFixture;

namespace Keyturn.Aws.Tests.Collection;

/// <summary>However CloudTrail delivers, and whenever the console is started anew, the history comes to the same.</summary>
public sealed class HistoryDeliveryTests
{
    private static readonly Gen<ToldTrail> Trail =
        Gen.Select(Gen.Int[0, 6], Gen.Int[1, 120], Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[0, 4]).Select(plan => new TrailPlan(plan.Item1, plan.Item2, plan.Item3, plan.Item4, plan.Item5)).Array[1, 4].Select(ToldTrail.Of);

    [Fact]
    public void ReadNewAsync_AnyLatenessOrderThrottlingAndRestarts_IsTheSameHistory() =>
        Gen.Select(Trail, Gen.Int).Sample((told, seed) => Collected(told, new Random(seed)) == Whole(told), iter: 60);

    private static string Whole(ToldTrail told) => Text(told.Events, told.Calls);

    private static string Collected(ToldTrail told, Random random)
    {
        var time = new FakeTimeProvider(A.Moment.AddHours(-18));
        var reader = new FakeEventReader(time) { Fail = _ => random.Next(12) == 0 ? Error(AwsFailure.Throttled) : null };
        foreach (var one in told.Events)
        {
            reader.Events.Add(one);
            reader.Late[one.EventId] = Lateness(random);
        }

        foreach (var call in told.Calls)
        {
            reader.Calls.Add(call);
            reader.Late[call.EventId] = Lateness(random);
        }

        // The store alone outlives a restart.
        var store = new InMemoryHistoryStore();
        var collector = Start();
        while (time.GetUtcNow() < A.Moment.AddHours(9))
        {
            if (random.Next(8) == 0)
                collector = Start();
            collector.ReadNewAsync(Cancel).GetAwaiter().GetResult();
            for (var pages = random.Next(3); pages > 0; pages--)
                collector.ReadOlderAsync(Cancel).GetAwaiter().GetResult();
            time.Advance(TimeSpan.FromMinutes(random.Next(1, 90)));
        }

        reader.Fail = _ => null;
        collector.ReadNewAsync(Cancel).GetAwaiter().GetResult();
        while (collector.HasBackfill)
            collector.ReadOlderAsync(Cancel).GetAwaiter().GetResult();

        var kept = store.ReadAsync(new(A.Scope(), A.Moment.AddDays(-90), A.Moment.AddDays(1)), Cancel).GetAwaiter().GetResult();
        kept.Events.Length.ShouldBe(told.Events.Length);
        return Text(kept.Events, kept.Calls);

        RotationEvents Start()
        {
            var fixture = new CollectionFixture();
            fixture.Estate.Update(now => now with { Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(new[] { A.Secret() }.ToImmutableSecrets(), A.Moment) });
            var started = new RotationEvents(fixture.Estate, new ScopeTrail(A.Scope(), fixture.Trails, store, NullLogger.Instance), reader, time, 90);
            started.ResumeAsync(Cancel).GetAwaiter().GetResult();
            return started;
        }
    }

    /// <summary>Usually minutes; AWS promises no time, and now and then it is hours.</summary>
    private static TimeSpan Lateness(Random random) => TimeSpan.FromSeconds(random.Next(random.Next(4) == 0 ? 2 * 60 * 60 : (15 * 60) + 1));

    private static string Text(ImmutableArray<RotationEvent> events, ImmutableArray<SecretCall> calls) => HistoryText.Of(AttemptJoiner.Join(new AttemptSources
    {
        Secret = A.Arn(),
        Events = events,
        Calls = calls,
        Covered = A.Covered(A.Moment.AddDays(-90), A.Moment.AddDays(1)),
        Now = A.Moment.AddDays(1),
    }));
}
