using System.Globalization;
using Keyturn.Operations.Audit;
using Keyturn.Storage.Audit;
using Keyturn.Storage.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using static Keyturn.Storage.Tests.Audit.AuditDrafts;

namespace Keyturn.Storage.Tests.Audit;

/// <summary>What somebody with the rights of the database's owner may do to the rows, and that it is found.</summary>
public sealed class AuditTamperingTests(TestDatabases databases)
{
    private const int Length = 208;

    private static readonly string[] Changes =
    [
        "at = at + 1", "operation_id = operation_id || 'x'", "action = 'StopRotation'", "action = 'rotatenow'", "phase = 'Other'",
        "operator_id = 'other'", "operator_name = 'Other'", "secret_arn = 'arn'", "reason = ''", "result = 'Failed'", "result = '0'",
        "aws_request_id = 'other'", "details = '{}'", "details = ' ' || details", "details = 'not json'",
        """details = '{"before":"v1","after":"v2"}'""", """details = replace(details, '{', '{"before":"v1",')""",
        "previous_hash = hash", "hash = previous_hash",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Update_OfAnEntry_IsRefused(StorageProvider provider)
    {
        await using var database = await FilledAsync(provider, 2);

        (await Should.ThrowAsync<Exception>(() => database.RunAsync("UPDATE audit_entries SET reason = '' WHERE sequence = 1")))
            .Message.ShouldContain("append-only");
        (await database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation)).Intact.ShouldBeTrue();
    }

    [Theory, OnEachDatabase]
    public async Task Delete_OfAnEntry_IsRefused(StorageProvider provider)
    {
        await using var database = await FilledAsync(provider, 2);

        (await Should.ThrowAsync<Exception>(() => database.RunAsync("DELETE FROM audit_entries WHERE sequence = 2")))
            .Message.ShouldContain("append-only");
        if (provider == StorageProvider.PostgreSql)
        {
            (await Should.ThrowAsync<Exception>(() => database.RunAsync("TRUNCATE audit_entries"))).Message.ShouldContain("append-only");
        }

        (await database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation)).Entries.ShouldBe(2);
    }

    [Theory, OnEachDatabase]
    public async Task Verify_AnyRowChangedInAnyColumn_IsFoundThere(StorageProvider provider)
    {
        await using var database = await FilledAsync(provider, Length);
        await database.AllowChangesOfAuditEntriesAsync();
        await database.RunAsync("CREATE TABLE original AS SELECT * FROM audit_entries");

        // Each row once and each kind of change on a dozen rows: every pair would add minutes and no new kind.
        for (var sequence = 1; sequence <= Length; sequence++)
        {
            var change = Changes[sequence % Changes.Length];
            await database.RunAsync($"UPDATE audit_entries SET {change} WHERE sequence = {Number(sequence)}");

            (await database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation)).FirstBroken.ShouldBe(sequence, change);

            await RestoreAsync(database, sequence);
        }

        (await database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation)).Intact.ShouldBeTrue();
    }

    [Theory, OnEachDatabase]
    public async Task Verify_AnyRowRemoved_IsFoundThere(StorageProvider provider)
    {
        await using var database = await FilledAsync(provider, Length);
        await database.AllowChangesOfAuditEntriesAsync();
        await database.RunAsync("CREATE TABLE original AS SELECT * FROM audit_entries");
        for (var sequence = 1; sequence <= Length; sequence++)
        {
            await database.RunAsync($"DELETE FROM audit_entries WHERE sequence = {Number(sequence)}");

            (await database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation)).FirstBroken.ShouldBe(sequence);

            await RestoreAsync(database, sequence);
        }
    }

    [Theory, OnEachDatabase]
    public async Task Verify_AnyTwoNeighboursExchanged_IsFoundAtTheFirst(StorageProvider provider)
    {
        await using var database = await FilledAsync(provider, Length);
        await database.AllowChangesOfAuditEntriesAsync();
        for (var sequence = 1; sequence < Length; sequence++)
        {
            await ExchangeAsync(database, sequence);
            (await database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation)).FirstBroken.ShouldBe(sequence);
            await ExchangeAsync(database, sequence);
        }

        (await database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation)).Intact.ShouldBeTrue();
    }

    [Theory, OnEachDatabase]
    public async Task Verify_ForgedEntryWithAProperHashAtTheEnd_IsFound(StorageProvider provider)
    {
        await using var database = await FilledAsync(provider, 5);
        var last = (await database.Audit.ReadAsync(new AuditQuery(1), Cancellation)).Single();
        await using var context = await database.Contexts.CreateDbContextAsync(Cancellation);
        context.AuditEntries.Add(AuditRowMapping.ToRow(AuditChain.Append(AuditLink.Of(last), database.Time.GetUtcNow(), Requested("forged"))));
        await context.SaveChangesAsync(Cancellation);

        (await database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation)).FirstBroken.ShouldBe(6);
    }

    [Theory, OnEachDatabase]
    public async Task Verify_HeadRemovedOrRewound_IsFound(StorageProvider provider)
    {
        await using var database = await FilledAsync(provider, 5);

        await database.RunAsync("UPDATE audit_head SET sequence = 3");
        (await database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation)).Intact.ShouldBeFalse();
        await database.RunAsync("DELETE FROM audit_head");
        (await database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation)).Intact.ShouldBeFalse();
    }

    private static Task<int> ExchangeAsync(TestDatabase database, int sequence) => database.RunAsync(
        $"""
         UPDATE audit_entries SET sequence = -1 WHERE sequence = {Number(sequence)};
         UPDATE audit_entries SET sequence = {Number(sequence)} WHERE sequence = {Number(sequence + 1)};
         UPDATE audit_entries SET sequence = {Number(sequence + 1)} WHERE sequence = -1;
         """);

    private static Task<int> RestoreAsync(TestDatabase database, int sequence) => database.RunAsync(
        $"""
         DELETE FROM audit_entries WHERE sequence = {Number(sequence)};
         INSERT INTO audit_entries SELECT * FROM original WHERE sequence = {Number(sequence)};
         """);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A chain of entries with both phases, every action and every column filled or empty.</summary>
    private async Task<TestDatabase> FilledAsync(StorageProvider provider, int length)
    {
        var database = await databases.CreateAsync(provider);
        await using var context = await database.Contexts.CreateDbContextAsync(Cancellation);
        var head = AuditLink.Start;
        for (var number = 1; number <= length; number++)
        {
            var draft = number % 2 == 1 ? Requested($"operation-{number}") : Outcome($"operation-{number}");
            var entry = AuditChain.Append(head, database.Time.GetUtcNow().AddSeconds(number), draft);
            context.AuditEntries.Add(AuditRowMapping.ToRow(entry));
            head = AuditLink.Of(entry);
        }

        var kept = await context.AuditHeads.SingleAsync(Cancellation);
        (kept.Sequence, kept.Hash) = (head.Sequence, head.Hash);
        await context.SaveChangesAsync(Cancellation);
        (await database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation)).ShouldSatisfyAllConditions(
            verification => verification.Intact.ShouldBeTrue(), verification => verification.Entries.ShouldBe(length));
        return database;
    }
}
