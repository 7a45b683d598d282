namespace Keyturn.Operations.Audit;

/// <summary>Holds the anchors against the entries that a walk along the chain passes.</summary>
internal sealed class AnchorComparer(AuditAnchors anchors)
{
    private readonly ILookup<long, AuditAnchor> bySequence = anchors.All.ToLookup(anchor => anchor.Link.Sequence);
    private long last;
    private int compared;
    private AuditAnchor? broken;

    /// <summary>An entry that fits into the chain.</summary>
    public void Pass(AuditEntry entry)
    {
        last = entry.Sequence;
        foreach (var anchor in bySequence[entry.Sequence])
        {
            compared++;
            if (anchor.Link.Hash != entry.Hash)
                broken ??= anchor;
        }
    }

    /// <summary>What was seen.</summary>
    /// <param name="firstKept">Sequence of the oldest entry that may be asked for.</param>
    public AnchorComparison End(long firstKept) => new(
        compared,
        anchors.All.Count(anchor => anchor.Link.Sequence < firstKept),
        anchors.Unreadable,
        broken ?? anchors.All.Where(anchor => anchor.Link.Sequence > last && anchor.Link.Sequence >= firstKept).MinBy(anchor => anchor.Link.Sequence),
        anchors.All.IsEmpty ? null : anchors.All.Max(anchor => anchor.At));
}
