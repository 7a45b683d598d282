using System.Collections.Immutable;
using System.Globalization;

namespace Keyturn.Operations.Audit;

/// <summary>The oldest part of the chain, closed by a checkpoint: it leaves the database, and the checkpoint keeps the hash that the rest follows.</summary>
/// <param name="Last">Its last entry.</param>
/// <param name="Entries">How many entries it has.</param>
/// <param name="Archive">Name of the file that it was written to.</param>
/// <param name="ArchiveHash">SHA-256 of that file's bytes, in lower-case hexadecimal.</param>
public sealed record AuditSegment(AuditLink Last, long Entries, string Archive, string ArchiveHash)
{
    public const string OperatorId = "keyturn-retention";

    /// <summary>The entry that is written before the segment goes; it must stay for the rest of the chain to verify.</summary>
    public AuditDraft Checkpoint(string operationId, string reason) => new(
        operationId, AuditAction.CloseSegment, AuditPhase.Requested, OperatorId, "Keyturn", "", reason, null, null,
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add(AuditDetail.ClosedThrough, Last.Sequence.ToString(CultureInfo.InvariantCulture))
            .Add(AuditDetail.ClosedHash, Last.Hash)
            .Add(AuditDetail.ClosedEntries, Entries.ToString(CultureInfo.InvariantCulture))
            .Add(AuditDetail.Archive, Archive)
            .Add(AuditDetail.ArchiveHash, ArchiveHash));

    /// <summary>Where the chain goes on after the segment that <paramref name="entry"/> closed; <see langword="null"/> when it is no checkpoint.</summary>
    public static AuditLink? ClosedBy(AuditEntry entry) =>
        entry.Draft is { Action: AuditAction.CloseSegment, Phase: AuditPhase.Requested, Details: var details }
        && details.TryGetValue(AuditDetail.ClosedHash, out var hash)
        && long.TryParse(details.GetValueOrDefault(AuditDetail.ClosedThrough), NumberStyles.None, CultureInfo.InvariantCulture, out var through)
        && through < entry.Sequence
            ? new AuditLink(through, hash)
            : null;
}
