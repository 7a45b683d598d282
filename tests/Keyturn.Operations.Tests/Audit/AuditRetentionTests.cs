using System.Runtime.CompilerServices;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Audit;

public sealed class AuditRetentionTests : IDisposable
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(90);

    private readonly FakeTimeProvider time = new(AuditChains.Start);
    private readonly InMemoryAuditLog log;
    private readonly ListArchive archive = new();
    private readonly AuditRetention retention;

    public AuditRetentionTests()
    {
        log = new InMemoryAuditLog(time);
        retention = new AuditRetention(log, archive, AuditSettings.Usual, time, NullLogger<AuditRetention>.Instance);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => retention.Dispose();

    [Fact]
    public async Task Close_OldEntries_AreArchivedAndLeaveBehindACheckpoint()
    {
        await AppendAsync(1, 2);
        time.Advance(TimeSpan.FromDays(60));
        await AppendAsync(3, 4);
        time.Advance(TimeSpan.FromDays(40));

        await retention.CloseAsync(Keep, Cancellation);

        archive.Entries.Select(entry => entry.Sequence).ShouldBe([1, 2]);
        log.Entries.Select(entry => entry.Sequence).ShouldBe([3, 4, 5]);
        log.Entries[^1].Draft.Reason.ShouldBe("Older than 90 days");
        (await log.VerifyAsync(AuditAnchors.None, null, Cancellation)).FirstKept.ShouldBe(3);
    }

    [Fact]
    public async Task Close_NothingOldEnough_WritesNothing()
    {
        await AppendAsync(1, 2);

        await retention.CloseAsync(Keep, Cancellation);

        log.Entries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Close_ArchiveRefuses_NothingLeaves()
    {
        await AppendAsync(1, 2);
        time.Advance(TimeSpan.FromDays(100));
        archive.Full = true;

        await Should.ThrowAsync<AuditArchiveException>(() => retention.CloseAsync(Keep, Cancellation));

        log.Entries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Execute_WithoutALimit_EndsAtOnce()
    {
        await AppendAsync(1, 2);
        time.Advance(TimeSpan.FromDays(10_000));

        await retention.StartAsync(Cancellation);
        await retention.ExecuteTask!.WaitAsync(Cancellation);

        log.Entries.Count.ShouldBe(2);
    }

    private async Task AppendAsync(params int[] numbers)
    {
        foreach (var number in numbers)
            await log.AppendAsync(AuditChains.Draft(number), Cancellation);
    }

    private sealed class ListArchive : IAuditArchive
    {
        public List<AuditEntry> Entries { get; } = [];

        public bool Full { get; set; }

        public async Task<AuditSegment?> WriteAsync(IAsyncEnumerable<AuditEntry> entries, CancellationToken cancellationToken)
        {
            await foreach (var entry in entries.WithCancellation(cancellationToken))
                Entries.Add(Full ? throw new AuditArchiveException("The archive of this test is full.") : entry);
            return Entries.Count == 0 ? null : new AuditSegment(AuditLink.Of(Entries[^1]), Entries.Count, "audit.jsonl", "hash");
        }

        public async IAsyncEnumerable<AuditEntry?> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            foreach (var entry in Entries)
                yield return entry;
        }
    }
}
