using System.Collections.Immutable;
using System.Diagnostics;
using Keyturn.Benchmarks.Running;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Benchmarks.Measures;

/// <summary>Joining 90 days of rotations of 10,000 secrets, putting one new event in, and reading parts of last year back from each kind of store.</summary>
internal static class RotationHistories
{
    private const int Secrets = 10_000;
    private const int Days = 90;
    private const int EveryDays = 7;

    public static async Task<IReadOnlyList<Measure>> RunAsync()
    {
        var secrets = Enumerable.Range(0, Secrets).Select(number => A.Secret($"secret-{number:D5}")).ToArray();
        var events = secrets.SelectMany((secret, number) => EventsOf(secret, number, A.Moment)).ToArray();
        var snapshot = A.Snapshot(secrets, events);
        var (estate, trail) = (new EstateFeed(), new TrailFeed());
        trail.Publish(new TrailSnapshot(A.Scope()) { Covered = A.Covered(A.Moment.AddDays(-Days), A.Moment) });
        estate.Publish(snapshot);

        var before = Environment.CpuUsage.TotalTime;
        using var board = new AttemptBoard(estate, trail, new RotationFeed(), new FakeAccountDirectory(), new FixedTime());
        var join = (Environment.CpuUsage.TotalTime - before).TotalSeconds;

        var added = A.Event(RotationEventKind.Started, A.Moment, "00000000-0000-4000-8000-ffffffffffff", Keyturn.Operations.Secrets.SecretArn.Parse(secrets[0].Arn));
        var known = snapshot.RotationEvents.Value ?? ImmutableDictionary<string, ImmutableArray<RotationEvent>>.Empty;
        estate.Publish(snapshot with { RotationEvents = snapshot.RotationEvents with { Value = With(known, secrets[1].Arn, added with { EventId = "warm" }) } });
        var watch = Stopwatch.StartNew();
        estate.Publish(snapshot with { RotationEvents = snapshot.RotationEvents with { Value = With(known, secrets[0].Arn, added) } });
        var one = watch.Elapsed.TotalMilliseconds;

        return
        [
            new("Joining 90 days of 10,000 secrets", join, 10, "s", $"processor time; {events.Length:n0} events, {board.Current.Rows.Length:n0} attempts"),
            new("One new event among them, until the board has it", one, 100, "ms"),
            .. await MeasuredStores.RunAsync(store => ReadBackAsync(store, secrets, estate, trail)),
        ];
    }

    /// <summary>Parts of last year, of all secrets: what the page reads and shows one after another.</summary>
    private static async Task<IEnumerable<Measure>> ReadBackAsync(MeasuredStore store, Secret[] secrets, EstateFeed estate, TrailFeed trail)
    {
        var history = store.Services.GetRequiredService<IHistoryStore>();
        foreach (var some in secrets.Select((secret, number) => (secret, number)).Chunk(500))
        {
            await history.SaveTrailAsync(
                A.Scope(), [.. some.SelectMany(one => EventsOf(one.secret, one.number, A.Moment.AddDays(-200)))], [], ImmutableDictionary<string, ImmutableArray<CoveredSpan>>.Empty, CancellationToken.None);
        }

        var archive = new AttemptArchive(history, trail, estate, new FakeAccountDirectory(), new FixedTime());
        var until = A.Moment.AddDays(-200);
        await archive.ReadAsync(until.AddDays(-14), until.AddDays(-7), CancellationToken.None);
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var week = await archive.ReadAsync(until.AddDays(-7), until, CancellationToken.None);
        var whole = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        var day = await archive.ReadAsync(until.AddDays(-30), until.AddDays(-29), CancellationToken.None);
        var first = watch.Elapsed.TotalMilliseconds;
        return
        [
            new($"A week of last year, from {store.Label}", whole, null, "ms", $"{week.Length:n0} attempts, of {Secrets * (Days / EveryDays):n0} kept"),
            new($"A day of last year, from {store.Label}: the part that the page reads at a time", first, 200, "ms", $"{day.Length:n0} attempts"),
        ];
    }

    private static ImmutableDictionary<string, ImmutableArray<RotationEvent>> With(ImmutableDictionary<string, ImmutableArray<RotationEvent>> known, string arn, RotationEvent added) =>
        known.SetItem(arn, known[arn].Add(added));

    private static IEnumerable<RotationEvent> EventsOf(Secret secret, int number, DateTimeOffset until)
    {
        var arn = Keyturn.Operations.Secrets.SecretArn.Parse(secret.Arn);
        for (var run = 0; run * EveryDays < Days; run++)
        {
            var at = until.AddDays(-run * EveryDays).AddMinutes(-(number % (EveryDays * 24 * 60)) - 1);
            var version = $"{number:x8}-0000-4000-8000-{run:x12}";
            yield return A.Event(RotationEventKind.Started, at, version, arn, id: $"{until:yyMMdd}s{number}.{run}");
            yield return (number + run) % 20 == 0
                ? A.Event(RotationEventKind.Failed, at.AddSeconds(35), version, arn, "setSecret", $"{until:yyMMdd}e{number}.{run}")
                : A.Event(RotationEventKind.Succeeded, at.AddSeconds(25), version, arn, id: $"{until:yyMMdd}e{number}.{run}");
        }
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => A.Moment;
    }
}
