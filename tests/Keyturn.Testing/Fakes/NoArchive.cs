using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;

namespace Keyturn.Testing.Fakes;

/// <summary>An archive that is out of reach.</summary>
public sealed class NoArchive : IAuditArchive
{
    public Task<AuditSegment?> WriteAsync(IAsyncEnumerable<AuditEntry> entries, CancellationToken cancellationToken) =>
        throw new AuditArchiveException("These tests have no archive.");

    public IAsyncEnumerable<AuditEntry?> ReadAsync(CancellationToken cancellationToken) => throw new AuditArchiveException("These tests have no archive.");
}
