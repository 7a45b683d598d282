using System.Collections.Immutable;
using CsCheck;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Attempts;

public sealed class AttemptArchiveTests
{
    private static readonly DateTimeOffset LastYear = A.Moment.AddDays(-300);
    private readonly InMemoryHistoryStore store = new();
    private readonly AttemptArchive archive;

    public AttemptArchiveTests() => archive = new AttemptArchive(store, new TrailFeed(), new EstateFeed(), new FakeAccountDirectory(), new FakeTimeProvider(A.Moment));

    [Fact]
    public async Task ReadAsync_OlderThanCloudTrailRemembers_IsJoinedFromTheStore()
    {
        await KeepAsync(A.Arn("one"), LastYear, 1);
        await KeepAsync(A.Arn("two"), LastYear.AddDays(1), 2);

        var rows = await archive.ReadAsync(LastYear.AddDays(-1), LastYear.AddDays(7), Cancel);

        rows.Select(row => (row.Attempt.Secret.Name, row.Attempt.Outcome, row.Person)).ShouldBe([("two", RotationOutcome.Succeeded, "tanaka.yui"), ("one", RotationOutcome.Succeeded, "tanaka.yui")]);
        (await archive.ReadAsync(A.Arn("one"), LastYear.AddDays(-1), LastYear.AddDays(7), Cancel)).ShouldHaveSingleItem().Attempt.VersionId.ShouldBe(A.Version(1));
    }

    [Fact]
    public async Task ReadAsync_BeganBeforeTheTime_IsLeftToThatTime()
    {
        await KeepAsync(A.Arn("one"), LastYear, 1);

        (await archive.ReadAsync(LastYear.AddSeconds(20), LastYear.AddDays(1), Cancel)).ShouldBeEmpty();
    }

    /// <summary>However the time is cut, each attempt is in one part, and the parts are in order.</summary>
    [Fact]
    public Task ReadBackAsync_AnyHistory_IsTheWholeInParts() => Gen.Int[0, 400 * 24].Array[0, 30].SampleAsync(async hours =>
    {
        var kept = new InMemoryHistoryStore();
        var events = hours.Select((ago, number) => A.Event(RotationEventKind.Succeeded, A.Moment.AddHours(-ago), A.Version(number), A.Arn($"s{number}"), id: $"e{number}"));
        await kept.SaveTrailAsync(A.Scope(), [.. events], [], ImmutableDictionary<string, ImmutableArray<CoveredSpan>>.Empty, Cancel);
        var reader = new AttemptArchive(kept, new TrailFeed(), new EstateFeed(), new FakeAccountDirectory(), new FakeTimeProvider(A.Moment));
        var (from, until) = (A.Moment.AddDays(-365), A.Moment.AddDays(-90));

        var parts = new List<ArchivedPart>();
        await foreach (var part in reader.ReadBackAsync(from, until, Cancel))
            parts.Add(part);

        parts[^1].From.ShouldBe(from);
        parts.SelectMany(part => part.Rows).Select(row => row.Attempt.Id).ShouldBe((await reader.ReadAsync(from, until, Cancel)).Select(row => row.Attempt.Id));
    });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task KeepAsync(Keyturn.Operations.Secrets.SecretArn secret, DateTimeOffset at, int version) => store.SaveTrailAsync(
        A.Scope(),
        [A.Event(RotationEventKind.Started, at, A.Version(version), secret), A.Event(RotationEventKind.Succeeded, at.AddSeconds(30), A.Version(version), secret)],
        [A.Call(SecretCallKind.RotateSecret, at, A.Version(version), secret)],
        ImmutableDictionary<string, ImmutableArray<CoveredSpan>>.Empty,
        Cancel);
}
