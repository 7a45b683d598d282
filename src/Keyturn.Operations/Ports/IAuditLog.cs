using System.Collections.Immutable;
using Keyturn.Operations.Audit;

namespace Keyturn.Operations.Ports;

/// <summary>The append-only, hash-chained audit log.</summary>
public interface IAuditLog
{
    /// <summary>Appends one entry and returns it with its place in the chain. Throws <see cref="AuditUnavailableException"/> when it cannot be kept.</summary>
    Task<AuditEntry> AppendAsync(AuditDraft draft, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<ImmutableArray<AuditEntry>> ReadAsync(AuditQuery query, CancellationToken cancellationToken);

    /// <summary>Requested entries that have no outcome entry yet: what a crash left open.</summary>
    Task<ImmutableArray<AuditEntry>> ReadOpenAsync(CancellationToken cancellationToken);

    /// <summary>Recomputes the whole chain.</summary>
    /// <param name="anchors">Its ends as they were written down elsewhere.</param>
    /// <param name="archived">Entries of closed segments, oldest first, that are walked before those in the database; without them the walk begins at the oldest entry kept.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    Task<AuditVerification> VerifyAsync(AuditAnchors anchors, IAsyncEnumerable<AuditEntry?>? archived, CancellationToken cancellationToken);

    /// <summary>The oldest entries that may go, in order: all of them older than <paramref name="before"/>, and none whose action has no outcome yet, nor a later one.</summary>
    IAsyncEnumerable<AuditEntry> ReadClosableAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Appends the checkpoint of <paramref name="segment"/>, removes its entries and appends the outcome: all of it, or nothing.</summary>
    Task CloseAsync(AuditSegment segment, string reason, CancellationToken cancellationToken);
}

/// <summary>The audit log cannot be written, so nothing may be done.</summary>
public sealed class AuditUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
