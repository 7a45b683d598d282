using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;

namespace Keyturn.Storage.Audit;

/// <summary>One writer at a time; what arrives while it writes goes together into the next transaction, so that eight people wait for two commits and not for eight.</summary>
/// <param name="write">Writes some entries in one transaction, in this order: all of them or none.</param>
internal sealed class AppendQueue(Func<IReadOnlyList<AuditDraft>, Task<ImmutableArray<AuditEntry>>> write) : IDisposable
{
    /// <summary>As many go together: what waits behind them need not wait long.</summary>
    internal const int MostTogether = 64;

    /// <summary>Waiting here is fair and cheap; SQLite would poll its file lock instead.</summary>
    private readonly SemaphoreSlim turn = new(1);
    private readonly ConcurrentQueue<Waiting> waiting = new();

    /// <summary>Returns once the entry is committed. Cancelling gives up only what is not being written yet.</summary>
    public async Task<AuditEntry> AppendAsync(AuditDraft draft, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var mine = new Waiting(draft);
        waiting.Enqueue(mine);
        try
        {
            await turn.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            if (mine.TryGiveUp())
                throw;
            return await mine.Entry;
        }

        try
        {
            while (!mine.Entry.IsCompleted)
                await WriteAsync(Take());
        }
        finally
        {
            turn.Release();
        }

        return await mine.Entry;
    }

    /// <summary>Does other work on the chain while nothing is appended.</summary>
    public async Task AloneAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await work();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private List<Waiting> Take()
    {
        var taken = new List<Waiting>();
        while (taken.Count < MostTogether && waiting.TryDequeue(out var next))
        {
            if (next.TryTake())
                taken.Add(next);
        }

        return taken;
    }

    private async Task WriteAsync(List<Waiting> taken)
    {
        try
        {
            var entries = await write([.. taken.Select(one => one.Draft)]);
            foreach (var (one, entry) in taken.Zip(entries))
                one.Written(entry);
        }
        catch (AuditUnavailableException failure) when (taken.Count > 1 && StoreFailure.IsRefusal(failure.InnerException))
        {
            // The database is there and refuses one of them: the others must not pay for it.
            foreach (var one in taken)
                await WriteAsync([one]);
        }
        catch (Exception failure)
        {
            foreach (var one in taken)
                one.Failed(failure);
        }
    }

    private sealed class Waiting(AuditDraft draft)
    {
        private const int InQueue = 0;
        private const int Taken = 1;
        private const int GivenUp = 2;

        private readonly TaskCompletionSource<AuditEntry> entry = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int state;

        public AuditDraft Draft => draft;

        public Task<AuditEntry> Entry => entry.Task;

        public bool TryTake() => Interlocked.CompareExchange(ref state, Taken, InQueue) == InQueue;

        public bool TryGiveUp() => Interlocked.CompareExchange(ref state, GivenUp, InQueue) == InQueue;

        public void Written(AuditEntry written) => entry.SetResult(written);

        public void Failed(Exception failure) => entry.SetException(failure);
    }
}
