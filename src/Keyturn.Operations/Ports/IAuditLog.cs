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
    Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken);
}

/// <summary>The audit log cannot be written, so nothing may be done.</summary>
public sealed class AuditUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
