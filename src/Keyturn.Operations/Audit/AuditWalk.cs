namespace Keyturn.Operations.Audit;

/// <summary>One walk along the chain, entry by entry in order of sequence.</summary>
/// <param name="head">Where the chain must end; see <see cref="AuditChain.VerifyAsync"/>.</param>
/// <param name="anchors">What is known of it outside the database.</param>
internal sealed class AuditWalk(AuditLink? head, AuditAnchors anchors)
{
    private readonly AnchorComparer comparer = new(anchors);
    private AuditLink last = AuditLink.Start;
    private AuditLink? beginning;
    private bool explained;
    private long count;
    private long? firstBroken;

    public void Pass(AuditEntry? entry)
    {
        if (count++ == 0 && entry is { Sequence: > 1 })
        {
            // Whether a checkpoint closed what is missing here shows later.
            last = new AuditLink(entry.Sequence - 1, entry.PreviousHash);
            beginning = last;
        }

        if (firstBroken is not null)
            return;

        if (entry is null || !AuditChain.Follows(last, entry) || (head is not null && entry.Sequence > head.Sequence))
        {
            firstBroken = last.Sequence + 1;
            return;
        }

        last = AuditLink.Of(entry);
        comparer.Pass(entry);
        explained |= beginning is not null && AuditSegment.ClosedBy(entry) == beginning;
    }

    public AuditVerification End(DateTimeOffset at)
    {
        // A beginning that no checkpoint accounts for was removed by somebody.
        if (beginning is not null && !explained)
            firstBroken = 1;

        if (firstBroken is null && head is not null && head != last)
            firstBroken = head.Sequence > last.Sequence ? last.Sequence + 1 : head.Sequence;

        var firstKept = explained && beginning is not null ? beginning.Sequence + 1 : 1;
        return new AuditVerification(count, firstBroken, last.Hash, at) { FirstKept = firstKept, Anchors = comparer.End(firstKept) };
    }
}
