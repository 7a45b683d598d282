using Keyturn.Operations.Audit;

namespace Keyturn.Operations.Ports;

/// <summary>Where ends of the audit chain are written down outside the database.</summary>
public interface IAuditAnchors
{
    /// <summary>Whether such a place is set up.</summary>
    bool Kept { get; }

    /// <summary>Throws <see cref="AuditAnchorException"/> when it cannot be read.</summary>
    Task<AuditAnchors> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Writes one more, for good. Throws <see cref="AuditAnchorException"/> when it cannot.</summary>
    Task WriteAsync(AuditAnchor anchor, CancellationToken cancellationToken);
}

/// <summary>The anchors are out of reach.</summary>
public sealed class AuditAnchorException(string message, Exception? inner = null) : Exception(message, inner);
