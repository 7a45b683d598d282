namespace Keyturn.Operations.Repair;

/// <summary>Where a piece of evidence comes from.</summary>
public enum RepairSource
{
    /// <summary>A line of the rotation function's log.</summary>
    Line,
    /// <summary>A service event of CloudTrail.</summary>
    Event,
    /// <summary>A staging label, or a version without one.</summary>
    Label,
    /// <summary>A call of somebody, as CloudTrail tells it.</summary>
    Call,
    /// <summary>What people wrote down about the secret or its function.</summary>
    Note,
}

/// <summary>One fact that a state rests on.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Says">What it tells.</param>
/// <param name="Quote">The line's or event's own words, never translated; <see langword="null"/> for labels.</param>
/// <param name="At">When it was so (UTC), where the source has a time.</param>
public sealed record RepairEvidence(RepairSource Source, Sentence Says, string? Quote = null, DateTimeOffset? At = null);
