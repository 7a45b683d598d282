using System.Collections.Immutable;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Storage.Audit;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static Keyturn.Storage.Tests.Audit.AuditDrafts;

namespace Keyturn.Storage.Tests.Audit;

/// <summary>What waits while somebody writes goes together, and each hears only of its own entry.</summary>
public sealed class AppendQueueTests : IDisposable
{
    private readonly List<string[]> transactions = [];
    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly AppendQueue queue;
    private AuditLink last = AuditLink.Start;
    private Func<IReadOnlyList<AuditDraft>, Exception?> fault = _ => null;

    public AppendQueueTests() => queue = new AppendQueue(WriteAsync);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => queue.Dispose();

    [Fact]
    public async Task Append_WhileAnotherIsWritten_WaitingGoTogetherInTheirOrder()
    {
        var appends = Append("first", "second", "third", "fourth");

        held.SetResult();

        (await Task.WhenAll(appends)).Select(entry => (entry.Sequence, entry.Draft.OperationId)).ShouldBe([(1, "first"), (2, "second"), (3, "third"), (4, "fourth")]);
        transactions.ShouldBe([["first"], ["second", "third", "fourth"]]);
    }

    [Fact]
    public async Task Append_MoreThanGoTogether_AreAllWritten()
    {
        var names = Enumerable.Range(0, (2 * AppendQueue.MostTogether) + 2).Select(number => $"operation-{number}").ToArray();
        var appends = Append(names);

        held.SetResult();

        (await Task.WhenAll(appends)).Select(entry => entry.Draft.OperationId).ShouldBe(names);
        transactions.Select(written => written.Length).ShouldBe([1, AppendQueue.MostTogether, AppendQueue.MostTogether, 1]);
    }

    [Fact]
    public async Task Append_CancelledWhileItWaits_IsNotWritten()
    {
        using var impatient = new CancellationTokenSource();
        var appends = Append("first");
        var given = queue.AppendAsync(Requested("given up"), impatient.Token);
        appends = [.. appends, .. Append("last")];

        await impatient.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(given);
        held.SetResult();
        await Task.WhenAll(appends);
        transactions.ShouldBe([["first"], ["last"]]);
    }

    [Fact]
    public async Task Append_CancelledWhileItIsWritten_TellsThatItWas()
    {
        using var impatient = new CancellationTokenSource();
        var append = queue.AppendAsync(Requested("first"), impatient.Token);

        await impatient.CancelAsync();
        held.SetResult();

        (await append).Sequence.ShouldBe(1);
    }

    [Fact]
    public async Task Append_CancelledBefore_IsNotWritten()
    {
        await Should.ThrowAsync<OperationCanceledException>(() => queue.AppendAsync(Requested("first"), new CancellationToken(canceled: true)));

        held.SetResult();
        await Task.WhenAll(Append("second"));
        transactions.ShouldBe([["second"]]);
    }

    [Fact]
    public async Task Append_OneIsRefused_OthersAreWritten()
    {
        fault = drafts => drafts.Any(draft => draft.OperationId == "refused") ? Failure(new PostgresException("no", "ERROR", "ERROR", "54000")) : null;
        var appends = Append("first", "second", "refused", "fourth");

        held.SetResult();

        (await Should.ThrowAsync<AuditUnavailableException>(appends[2])).InnerException.ShouldBeOfType<DbUpdateException>();
        (await Task.WhenAll(appends[0], appends[1], appends[3])).Select(entry => entry.Sequence).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Append_DatabaseIsGone_FailsAllAtOnce()
    {
        var tries = 0;
        fault = drafts =>
        {
            tries++;
            return Failure(new NpgsqlException("The connection is broken."));
        };
        var appends = Append("first", "second", "third", "fourth");

        held.SetResult();

        foreach (var append in appends)
            await Should.ThrowAsync<AuditUnavailableException>(append);
        tries.ShouldBe(2);
    }

    [Fact]
    public async Task Append_AfterAFailure_GoesOn()
    {
        fault = _ => Failure(new NpgsqlException("The connection is broken."));
        held.SetResult();
        await Should.ThrowAsync<AuditUnavailableException>(() => queue.AppendAsync(Requested("first"), Cancellation));

        fault = _ => null;

        (await queue.AppendAsync(Requested("second"), Cancellation)).Sequence.ShouldBe(1);
    }

    [Fact]
    public async Task Alone_WhileItWorks_NothingIsAppended()
    {
        held.SetResult();
        var work = new TaskCompletionSource();
        var alone = queue.AloneAsync(() => work.Task, Cancellation);
        var appends = Append("first");
        transactions.ShouldBeEmpty();

        work.SetResult();

        await Task.WhenAll([alone, .. appends]);
        transactions.ShouldBe([["first"]]);
    }

    [Fact]
    public async Task Alone_Fails_AppendsGoOn()
    {
        held.SetResult();

        await Should.ThrowAsync<AuditUnavailableException>(() => queue.AloneAsync(() => Task.FromException(new AuditUnavailableException("The store is gone.")), Cancellation));

        (await Task.WhenAll(Append("first"))).Single().Sequence.ShouldBe(1);
    }

    private static AuditUnavailableException Failure(NpgsqlException cause) => new("The audit log cannot be written.", new DbUpdateException("Not saved.", cause));

    private Task<AuditEntry>[] Append(params string[] operations) => [.. operations.Select(operation => queue.AppendAsync(Requested(operation), Cancellation))];

    private async Task<ImmutableArray<AuditEntry>> WriteAsync(IReadOnlyList<AuditDraft> drafts)
    {
        await held.Task;
        if (fault(drafts) is { } failure)
            throw failure;

        transactions.Add([.. drafts.Select(draft => draft.OperationId)]);
        var entries = drafts.Select(draft =>
        {
            var entry = AuditChain.Append(last, DateTimeOffset.UnixEpoch, draft);
            last = AuditLink.Of(entry);
            return entry;
        });
        return [.. entries];
    }
}
