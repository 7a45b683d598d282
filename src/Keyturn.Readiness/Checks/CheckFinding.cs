using System.Collections.Immutable;

namespace Keyturn.Readiness.Checks;

/// <summary>What a check found at one consumer, key, version or other part of what it looks at.</summary>
/// <param name="Outcome">What it comes to there.</param>
/// <param name="Evidence">The sentence that says so; for an unknown one its question.</param>
public sealed record CheckFinding(CheckOutcome Outcome, CheckEvidence Evidence)
{
    private readonly Lazy<ImmutableArray<CheckEvidence>> because = new([]);

    /// <summary>Id of the consumer it speaks of; <see langword="null"/> when it speaks of none.</summary>
    public string? ConsumerId { get; init; }

    /// <summary>What the engines say behind it: statements, rules, hops. Worked out when it is asked for.</summary>
    public ImmutableArray<CheckEvidence> Because => because.Value;

    /// <summary>Changes that repair it, where an engine finds any; else the check's own words tell how.</summary>
    public CheckRepair? Repair { get; init; }

    internal CheckFinding With(Func<IEnumerable<CheckEvidence>> reasons) => new(this, reasons);

    private CheckFinding(CheckFinding same, Func<IEnumerable<CheckEvidence>> reasons)
        : this(same.Outcome, same.Evidence)
    {
        (ConsumerId, Repair) = (same.ConsumerId, same.Repair);
        because = new(() => [.. reasons()]);
    }
}
