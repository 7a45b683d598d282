using System.Security.Cryptography;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Storage.Audit;
using Keyturn.Storage.Tests.Databases;
using Microsoft.Extensions.Options;
using static Keyturn.Storage.Tests.Audit.AuditDrafts;

namespace Keyturn.Storage.Tests.Audit;

/// <summary>Old entries leave both databases only behind a checkpoint, and only when they were archived.</summary>
public sealed class AuditClosingTests(TestDatabases databases) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keyturn-archive-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ArchiveFolder Archive => new(Options.Create(new AuditOptions { ArchiveFolder = folder }));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, OnEachDatabase]
    public async Task Close_OldActions_LeaveAndTheRestVerifies(StorageProvider provider)
    {
        await using var database = await FilledAsync(provider);

        var segment = await CloseAsync(database);

        segment.ShouldNotBeNull();
        segment.Last.Sequence.ShouldBe(4);
        (await database.Audit.ReadAsync(new AuditQuery(), Cancellation)).Select(entry => entry.Sequence).ShouldBe([8, 7, 6, 5]);
        var verification = await database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation);
        verification.Intact.ShouldBeTrue();
        verification.FirstKept.ShouldBe(5);
        (await database.Audit.ReadOpenAsync(Cancellation)).ShouldBeEmpty();
    }

    [Theory, OnEachDatabase]
    public async Task Verify_WithTheArchive_WalksFromTheFirstEntry(StorageProvider provider)
    {
        await using var database = await FilledAsync(provider);
        await CloseAsync(database);

        var whole = await database.Audit.VerifyAsync(AuditAnchors.None, Archive.ReadAsync(Cancellation), Cancellation);
        whole.Intact.ShouldBeTrue();
        (whole.FirstKept, whole.Entries).ShouldBe((1, 8));

        var file = Directory.GetFiles(folder).ShouldHaveSingleItem();
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Cancellation)).Replace("Quarterly", "Yearly", StringComparison.Ordinal), Cancellation);
        (await database.Audit.VerifyAsync(AuditAnchors.None, Archive.ReadAsync(Cancellation), Cancellation)).FirstBroken.ShouldBe(1);
    }

    [Theory, OnEachDatabase]
    public async Task Write_TheArchive_IsNamedAndHashedAsTheCheckpointSays(StorageProvider provider)
    {
        await using var database = await FilledAsync(provider);

        var segment = await CloseAsync(database);

        var file = Path.Combine(folder, "audit-000000000001-000000000004.jsonl");
        Directory.GetFiles(folder).ShouldBe([file]);
        var checkpoint = (await database.Audit.ReadAsync(new AuditQuery(Action: AuditAction.CloseSegment), Cancellation))[^1].Draft;
        checkpoint.Details[AuditDetail.ArchiveHash].ShouldBe(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file, Cancellation))));
        segment.ShouldBe(new AuditSegment(segment!.Last, 4, "audit-000000000001-000000000004.jsonl", checkpoint.Details[AuditDetail.ArchiveHash]));
    }

    [Theory, OnEachDatabase]
    public async Task Close_ActionWhoseOutcomeIsYoung_StaysWhole(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Audit.AppendAsync(Requested("one"), Cancellation);
        await database.Audit.AppendAsync(Outcome("one"), Cancellation);
        await database.Audit.AppendAsync(Requested("slow"), Cancellation);
        await database.Audit.AppendAsync(Requested("two"), Cancellation);
        database.Time.Advance(TimeSpan.FromDays(100));
        await database.Audit.AppendAsync(Outcome("slow"), Cancellation);

        (await CloseAsync(database))!.Last.Sequence.ShouldBe(2);
    }

    [Theory, OnEachDatabase]
    public async Task Close_ClockSetBack_LetsNoYoungEntryGo(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        database.Time.Advance(TimeSpan.FromDays(100));
        await database.Audit.AppendAsync(Requested("from the future"), Cancellation);
        var past = new TestDatabase(provider, database.ConnectionString);
        await past.Audit.AppendAsync(Outcome("from the future"), Cancellation);
        await past.CloseAsync();

        (await CloseAsync(database)).ShouldBeNull();
        (await database.Audit.ReadAsync(new AuditQuery(), Cancellation)).Length.ShouldBe(2);
    }

    [Theory, OnEachDatabase]
    public async Task Close_AnotherEntryThanWasArchived_ChangesNothing(StorageProvider provider)
    {
        await using var database = await FilledAsync(provider);
        var forged = new AuditSegment(new AuditLink(4, AuditChain.Genesis), 4, "audit.jsonl", "hash");
        var tooFew = (await WriteAsync(database))! with { Entries = 3 };

        await Should.ThrowAsync<AuditUnavailableException>(() => database.Audit.CloseAsync(forged, "old", Cancellation));
        await Should.ThrowAsync<AuditUnavailableException>(() => database.Audit.CloseAsync(tooFew, "old", Cancellation));

        var verification = await database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation);
        (verification.Intact, verification.Entries).ShouldBe((true, 6));
    }

    [Theory, OnEachDatabase]
    public async Task Delete_OfAnEntryBehindTheCheckpoint_IsStillRefused(StorageProvider provider)
    {
        await using var database = await FilledAsync(provider);
        await CloseAsync(database);

        (await Should.ThrowAsync<Exception>(() => database.RunAsync("DELETE FROM audit_entries WHERE sequence = 5"))).Message.ShouldContain("append-only");
        (await Should.ThrowAsync<Exception>(() => database.RunAsync("DELETE FROM audit_entries"))).Message.ShouldContain("append-only");
    }

    private async Task<TestDatabase> FilledAsync(StorageProvider provider)
    {
        var database = await databases.CreateAsync(provider);
        foreach (var operation in new[] { "one", "two" })
        {
            await database.Audit.AppendAsync(Requested(operation), Cancellation);
            await database.Audit.AppendAsync(Outcome(operation), Cancellation);
        }

        database.Time.Advance(TimeSpan.FromDays(100));
        await database.Audit.AppendAsync(Requested("young"), Cancellation);
        await database.Audit.AppendAsync(Outcome("young"), Cancellation);
        return database;
    }

    private async Task<AuditSegment?> CloseAsync(TestDatabase database)
    {
        var segment = await WriteAsync(database);
        if (segment is not null)
            await database.Audit.CloseAsync(segment, "old", Cancellation);
        return segment;
    }

    private Task<AuditSegment?> WriteAsync(TestDatabase database) =>
        Archive.WriteAsync(database.Audit.ReadClosableAsync(database.Time.GetUtcNow().AddDays(-90), Cancellation), Cancellation);
}
