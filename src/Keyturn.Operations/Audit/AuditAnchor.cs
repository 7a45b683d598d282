using System.Collections.Immutable;

namespace Keyturn.Operations.Audit;

/// <summary>The end of the chain as it was at some time, kept outside the database: who rewrites or cuts off the chain cannot change it there.</summary>
/// <param name="Link">Sequence and hash of the entry that was the last one.</param>
/// <param name="At">When it was written down.</param>
public sealed record AuditAnchor(AuditLink Link, DateTimeOffset At);

/// <summary>Every anchor that is kept.</summary>
/// <param name="All">In the order in which they were written.</param>
/// <param name="Unreadable">Places that hold no anchor: cut off while they were written, or changed by somebody.</param>
public sealed record AuditAnchors(ImmutableArray<AuditAnchor> All, int Unreadable)
{
    public static AuditAnchors None { get; } = new([], 0);
}

/// <summary>What comparing the chain with its anchors came to.</summary>
/// <param name="Compared">Anchors whose entry is kept.</param>
/// <param name="Before">Anchors of entries in segments that were closed and are kept elsewhere.</param>
/// <param name="Unreadable">See <see cref="AuditAnchors.Unreadable"/>.</param>
/// <param name="Broken">First anchor whose entry is another one now, or is missing at the end; <see langword="null"/> when all of them fit.</param>
/// <param name="Newest">When the last anchor was written; <see langword="null"/> without one.</param>
public sealed record AnchorComparison(int Compared, int Before, int Unreadable, AuditAnchor? Broken, DateTimeOffset? Newest);
