using Keyturn.Operations.Audit;

namespace Keyturn.Operations.Ports;

/// <summary>Where segments of the audit log go that leave the database.</summary>
public interface IAuditArchive
{
    /// <summary>Writes <paramref name="entries"/> for good and returns the segment that they are; <see langword="null"/> when there are none.</summary>
    /// <exception cref="AuditArchiveException">It could not be written whole: nothing may be removed.</exception>
    Task<AuditSegment?> WriteAsync(IAsyncEnumerable<AuditEntry> entries, CancellationToken cancellationToken);

    /// <summary>Every archived entry, oldest first; <see langword="null"/> stands for one that cannot be read.</summary>
    IAsyncEnumerable<AuditEntry?> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>The archive is out of reach.</summary>
public sealed class AuditArchiveException(string message, Exception? inner = null) : Exception(message, inner);
