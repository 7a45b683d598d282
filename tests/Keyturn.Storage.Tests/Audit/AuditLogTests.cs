using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Storage.Tests.Databases;
using Microsoft.Extensions.DependencyInjection;
using static Keyturn.Storage.Tests.Audit.AuditDrafts;

namespace Keyturn.Storage.Tests.Audit;

public sealed class AuditLogTests(TestDatabases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Append_TwoEntries_AreChainedAndKeptAsGiven(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);

        var requested = await database.Audit.AppendAsync(Requested("one"), Cancellation);
        database.Time.Advance(TimeSpan.FromSeconds(5));
        var outcome = await database.Audit.AppendAsync(Outcome("one", AuditResult.Failed), Cancellation);

        requested.Sequence.ShouldBe(1);
        requested.PreviousHash.ShouldBe(AuditChain.Genesis);
        outcome.Sequence.ShouldBe(2);
        outcome.PreviousHash.ShouldBe(requested.Hash);
        outcome.At.ShouldBe(requested.At.AddSeconds(5));
        var read = await database.Audit.ReadAsync(new AuditQuery(), Cancellation);
        read.Length.ShouldBe(2);
        ShouldBeSame(read[0], outcome);
        ShouldBeSame(read[1], requested);
    }

    [Theory, OnEachDatabase]
    public async Task Append_TextInAnyScript_IsKeptAndVerifies(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);

        var entry = await database.Audit.AppendAsync(Requested("one") with { Reason = "定期ローテーション 'x'; DROP TABLE 😀\0\ud83d\r\n" }, Cancellation);

        (await database.Audit.ReadAsync(new AuditQuery(), Cancellation)).Single().Draft.Reason.ShouldBe(entry.Draft.Reason);
        (await database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation)).Intact.ShouldBeTrue();
    }

    [Theory, OnEachDatabase]
    public async Task Append_FromTwoInstancesAtOnce_MakesOneChainWithoutGaps(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var other = database.Services();
        var logs = new[] { database.Audit, other.GetRequiredService<IAuditLog>() };

        var entries = await Task.WhenAll(Enumerable.Range(0, 40).Select(number =>
            Task.Run(() => logs[number % 2].AppendAsync(Requested($"operation-{number}"), Cancellation), Cancellation)));

        entries.Select(entry => entry.Sequence).Order().ShouldBe(Enumerable.Range(1, 40).Select(number => (long)number));
        var verification = await database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation);
        verification.Intact.ShouldBeTrue();
        verification.Entries.ShouldBe(40);
        verification.Head.ShouldBe(entries.Single(entry => entry.Sequence == 40).Hash);
    }

    [Theory, OnEachDatabase]
    public async Task Append_WhenTheChainCannotBeWritten_IsUnavailableAndKeepsNothing(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.RunAsync("ALTER TABLE audit_head RENAME TO elsewhere");

        await Should.ThrowAsync<AuditUnavailableException>(() => database.Audit.AppendAsync(Requested("one"), Cancellation));

        await database.RunAsync("ALTER TABLE elsewhere RENAME TO audit_head");
        (await database.Audit.ReadAsync(new AuditQuery(), Cancellation)).ShouldBeEmpty();
    }

    [Theory, OnEachDatabase]
    public async Task Append_OneOfManyIsRefused_OthersAreWritten(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.RunAsync("CREATE UNIQUE INDEX once ON audit_entries (operation_id)");
        await database.Audit.AppendAsync(Requested("operation-20"), Cancellation);

        var appends = Enumerable.Range(1, 40).Select(number => database.Audit.AppendAsync(Requested($"operation-{number}"), Cancellation)).ToList();

        await Should.ThrowAsync<AuditUnavailableException>(appends[19]);
        appends.RemoveAt(19);
        (await Task.WhenAll(appends)).Select(entry => entry.Sequence).Order().ShouldBe(Enumerable.Range(2, 39).Select(number => (long)number));
        (await database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation)).Intact.ShouldBeTrue();
    }

    [Theory]
    [InlineData(StorageProvider.Sqlite, "Data Source=/nonexistent/keyturn.db")]
    [InlineData(StorageProvider.PostgreSql, "Host=127.0.0.1;Port=1;Database=keyturn;Username=keyturn;Timeout=2")]
    public async Task Append_WhenTheDatabaseIsOutOfReach_IsUnavailable(StorageProvider provider, string connectionString)
    {
        var database = new TestDatabase(provider, connectionString);

        var thrown = await Should.ThrowAsync<AuditUnavailableException>(() => database.Audit.AppendAsync(Requested("one"), Cancellation));

        thrown.Message.ShouldStartWith("The audit log cannot be written");
        await database.CloseAsync();
    }

    [Theory, OnEachDatabase]
    public async Task Append_Cancelled_IsNotCalledUnavailable(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);

        await Should.ThrowAsync<OperationCanceledException>(() => database.Audit.AppendAsync(Requested("one"), new CancellationToken(canceled: true)));

        (await database.Audit.AppendAsync(Requested("two"), Cancellation)).Sequence.ShouldBe(1);
    }

    [Theory, OnEachDatabase]
    public async Task Read_EachFilter_ReturnsItsEntriesNewestFirst(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Audit.AppendAsync(Requested("one", secret: "orders"), Cancellation);
        await database.Audit.AppendAsync(Outcome("one", secret: "orders"), Cancellation);
        await database.Audit.AppendAsync(Requested("two", secret: "billing") with { OperatorId = "night" }, Cancellation);
        await database.Audit.AppendAsync(Requested("three", secret: "orders") with { Action = AuditAction.StopRotation }, Cancellation);

        async Task<IEnumerable<long>> Sequences(AuditQuery query) =>
            (await database.Audit.ReadAsync(query, Cancellation)).Select(entry => entry.Sequence);

        (await Sequences(new AuditQuery())).ShouldBe([4, 3, 2, 1]);
        (await Sequences(new AuditQuery(Take: 2))).ShouldBe([4, 3]);
        (await Sequences(new AuditQuery(Take: 2, Before: 3))).ShouldBe([2, 1]);
        (await Sequences(new AuditQuery(SecretArn: Keyturn.Testing.A.Arn("orders").Value))).ShouldBe([4, 2, 1]);
        (await Sequences(new AuditQuery(OperationId: "one"))).ShouldBe([2, 1]);
        (await Sequences(new AuditQuery(OperatorId: "night"))).ShouldBe([3]);
        (await Sequences(new AuditQuery(Action: AuditAction.StopRotation))).ShouldBe([4]);
        (await Sequences(new AuditQuery(SecretArn: Keyturn.Testing.A.Arn("orders").Value, Action: AuditAction.RotateNow))).ShouldBe([2, 1]);
        (await Sequences(new AuditQuery(OperationId: "other"))).ShouldBeEmpty();
    }

    [Theory, OnEachDatabase]
    public async Task ReadOpen_RequestedWithoutAnOutcome_AreReturnedOldestFirst(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Audit.AppendAsync(Requested("crashed"), Cancellation);
        await database.Audit.AppendAsync(Requested("finished"), Cancellation);
        await database.Audit.AppendAsync(Outcome("finished", AuditResult.Unknown), Cancellation);
        await database.Audit.AppendAsync(Requested("also crashed"), Cancellation);

        var open = await database.Audit.ReadOpenAsync(Cancellation);

        open.Select(entry => entry.Draft.OperationId).ShouldBe(["crashed", "also crashed"]);
    }

    [Theory, OnEachDatabase]
    public async Task Read_WhenTheTableIsGone_IsUnavailable(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.RunAsync("DROP TABLE audit_entries");

        await Should.ThrowAsync<AuditUnavailableException>(() => database.Audit.ReadAsync(new AuditQuery(), Cancellation));
        await Should.ThrowAsync<AuditUnavailableException>(() => database.Audit.ReadOpenAsync(Cancellation));
        await Should.ThrowAsync<AuditUnavailableException>(() => database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation));
    }

    private static void ShouldBeSame(AuditEntry read, AuditEntry written)
    {
        AuditChain.HashOf(read).ShouldBe(written.Hash);
        (read with { Draft = written.Draft }).ShouldBe(written);
    }
}
