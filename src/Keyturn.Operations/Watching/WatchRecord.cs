namespace Keyturn.Operations.Watching;

/// <summary>What the store remembers of a finding.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Episode">1 at first; one more each time it comes back after it was gone.</param>
/// <param name="Opened">When it was seen first in this episode (UTC).</param>
/// <param name="Closed">When it was gone; <see langword="null"/> while it stands.</param>
public sealed record WatchRecord(FindingId Id, int Episode, DateTimeOffset Opened, DateTimeOffset? Closed);

/// <summary>What changed between two looks.</summary>
/// <param name="Opened">Findings that were not known as open.</param>
/// <param name="Closed">Findings that are certainly gone.</param>
/// <param name="At">When (UTC).</param>
public sealed record WatchChange(IReadOnlyList<FindingId> Opened, IReadOnlyList<FindingId> Closed, DateTimeOffset At)
{
    public bool IsEmpty => Opened.Count == 0 && Closed.Count == 0;
}
