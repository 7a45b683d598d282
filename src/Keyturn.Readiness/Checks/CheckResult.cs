using System.Collections.Immutable;

namespace Keyturn.Readiness.Checks;

/// <summary>What one check says of one secret.</summary>
/// <param name="Check">The check.</param>
/// <param name="Findings">Everything it found, the worst first; at least one.</param>
/// <param name="ReadAt">When the oldest of the facts behind it was read (UTC); <see langword="null"/> when none was.</param>
public sealed record CheckResult(ReadinessCheck Check, ImmutableArray<CheckFinding> Findings, DateTimeOffset? ReadAt)
{
    /// <summary>The worst of its findings.</summary>
    public CheckOutcome Outcome => Findings[0].Outcome;
}
