using Keyturn.Operations.Instances;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Watching;

/// <summary>Writes down which findings came and went, and with them what has to be told. One instance does so at a time; the others read.</summary>
public sealed class WatchRecorder(WatchBoard board, IWatchStore store, NoticeWriter notices, IOperationLock locks, TimeProvider time, Leadership? leadership = null)
{
    /// <summary>The name under which instances exclude each other.</summary>
    public const string LockKey = "watching";

    /// <summary>How long what is gone is still told of.</summary>
    public static readonly TimeSpan GoneFor = TimeSpan.FromDays(1);

    private IAsyncDisposable? held;

    /// <summary>Compares the board with what is remembered, once. Throws what the store throws.</summary>
    public async Task RecordAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!leadership.LeadsUpkeep())
            await LeaveAsync().ConfigureAwait(false);
        else
            held ??= await locks.TryAcquireAsync(LockKey, cancellationToken).ConfigureAwait(false);
        var remembered = (await store.ReadAsync(now - GoneFor, cancellationToken).ConfigureAwait(false)).ToDictionary(record => record.Id);
        if (held is not null)
        {
            var seen = board.Current.Items.ToDictionary(item => item.Finding.Id, item => item.Finding);
            WatchChange change = new(
                [.. seen.Keys.Where(id => remembered.GetValueOrDefault(id) is not { Closed: null })],
                [.. remembered.Values.Where(record => record.Closed is null && !seen.ContainsKey(record.Id) && board.AnswerOf(record.Id) == FindingAnswer.Clear).Select(record => record.Id)],
                now);
            if (!change.IsEmpty)
            {
                foreach (var record in await store.RecordAsync(change, changed => notices.Write(changed, seen, now), cancellationToken).ConfigureAwait(false))
                    remembered[record.Id] = record;
            }
        }

        board.Remember(remembered.Values);
    }

    /// <summary>Lets another instance go on; this one asks for its turn again.</summary>
    public async ValueTask LeaveAsync()
    {
        if (held is { } mine)
        {
            held = null;
            await mine.DisposeAsync().ConfigureAwait(false);
        }
    }
}
