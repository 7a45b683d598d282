using System.Collections.Immutable;
using Keyturn.Operations.Ports;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Approvals;

/// <summary>Requests as pages show them.</summary>
/// <param name="Requests">The newest, and all that are waited for or still to be reviewed; newest first.</param>
/// <param name="At">The moment to which states refer (UTC); <see langword="null"/> before the first look.</param>
public sealed record ApprovalSnapshot(ImmutableArray<ApprovalRequest> Requests, DateTimeOffset? At)
{
    public static ApprovalSnapshot Empty { get; } = new([], null);

    public ApprovalState StateOf(ApprovalRequest request) => request.StateAt(At ?? DateTimeOffset.MinValue);

    /// <summary>Those that can still become an action.</summary>
    public IEnumerable<ApprovalRequest> Open => Requests.Where(request => StateOf(request) is ApprovalState.Waiting or ApprovalState.Approved);

    internal bool ShowsSame(ApprovalSnapshot other) =>
        At is not null && other.At is not null && Requests.Select(one => (one, StateOf(one))).SequenceEqual(other.Requests.Select(one => (one, other.StateOf(one))));
}

/// <summary>The requests, read once for all viewers; tells them when one comes, changes, or runs out.</summary>
public sealed partial class ApprovalBoard(IApprovalStore store, TimeProvider time, ILogger<ApprovalBoard> logger)
{
    public const int Newest = 200;

    private readonly Lock gate = new();
    private ImmutableArray<Action<ApprovalSnapshot>> subscribers = [];
    private ApprovalSnapshot current = ApprovalSnapshot.Empty;

    public ApprovalSnapshot Current => Volatile.Read(ref current);

    /// <summary>Reads, and publishes what is new. A store that does not answer leaves what was known.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var now = time.GetUtcNow();
            Publish(new(await store.ListAsync(Newest, cancellationToken).ConfigureAwait(false), now));
        }
        catch (ApprovalsUnavailableException unavailable)
        {
            LogNotRead(unavailable);
        }
    }

    public IDisposable Subscribe(Action<ApprovalSnapshot> onChange)
    {
        lock (gate)
        {
            subscribers = subscribers.Add(onChange);
        }

        return new Subscription(this, onChange);
    }

    private void Publish(ApprovalSnapshot next)
    {
        ImmutableArray<Action<ApprovalSnapshot>> told;
        lock (gate)
        {
            // Two looks may end in another order than they began.
            if (current.At > next.At || next.ShowsSame(current))
                return;

            current = next;
            told = subscribers;
        }

        foreach (var tell in told)
            tell(next);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Requests for a second person could not be read; what was known stays.")]
    private partial void LogNotRead(Exception exception);

    private sealed class Subscription(ApprovalBoard board, Action<ApprovalSnapshot> onChange) : IDisposable
    {
        public void Dispose()
        {
            lock (board.gate)
            {
                board.subscribers = board.subscribers.Remove(onChange);
            }
        }
    }
}
