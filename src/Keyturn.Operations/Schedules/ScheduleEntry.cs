using System.Collections.Immutable;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Schedules;

/// <summary>One rotation window of one secret.</summary>
/// <param name="Row">The secret.</param>
/// <param name="Opens">Inclusive (UTC).</param>
/// <param name="Closes">Exclusive (UTC).</param>
/// <param name="Clashes">What is wrong with it.</param>
/// <param name="With">Names of what it clashes with: other secrets, freezes.</param>
public sealed record ScheduleEntry(SecretRow Row, DateTimeOffset Opens, DateTimeOffset Closes, ScheduleClash Clashes, ImmutableArray<string> With)
{
    public bool Overlaps(ScheduleEntry other) => Opens < other.Closes && other.Opens < Closes;
}

/// <summary>A secret whose schedule is no schedule, or would be one if it were on.</summary>
/// <param name="Row">The secret.</param>
/// <param name="Problem">Why AWS cannot follow it; <see langword="null"/> for one that is off.</param>
/// <param name="DueSince">For one that is off: since when its rules would have rotated it (UTC).</param>
public sealed record UnscheduledSecret(SecretRow Row, Sentence? Problem, DateTimeOffset? DueSince);

/// <summary>All windows of the next days.</summary>
/// <param name="From">Beginning of the UTC day on which it was made.</param>
/// <param name="Entries">In order of opening, then of name.</param>
/// <param name="Problems">Secrets whose schedule AWS cannot follow.</param>
/// <param name="DueButOff">Secrets that are due by their rules while rotation is off, the longest first.</param>
/// <param name="Freezes">Declared freezes that touch these days.</param>
/// <param name="Version">Grows with each change of the secrets behind it.</param>
public sealed record ScheduleSnapshot(
    DateTimeOffset From,
    ImmutableArray<ScheduleEntry> Entries,
    ImmutableArray<UnscheduledSecret> Problems,
    ImmutableArray<UnscheduledSecret> DueButOff,
    ImmutableArray<Freeze> Freezes,
    long Version)
{
    /// <summary>How many days are looked ahead.</summary>
    public const int Days = 7;

    public DateTimeOffset To => From.AddDays(Days);
}
