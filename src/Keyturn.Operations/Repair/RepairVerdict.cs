using System.Collections.Immutable;

namespace Keyturn.Operations.Repair;

/// <summary>What one action would mean for a secret in its present state.</summary>
public sealed record RepairVerdict
{
    public required RepairAction Action { get; init; }

    public required RepairSafety Safety { get; init; }

    /// <summary>Why: a stable code with the versions, times and names it speaks of.</summary>
    public required Sentence Why { get; init; }

    /// <summary>What an unsafe action would do; empty for every other.</summary>
    public ImmutableArray<RepairHarm> Harms { get; init; } = [];

    /// <summary>What an unknown verdict hangs on.</summary>
    public Sentence? Question { get; init; }

    /// <summary>What happens then, what is not undone, and what is left to do.</summary>
    public ImmutableArray<Sentence> Follows { get; init; } = [];

    /// <summary>Safe, and the next step towards a healthy secret.</summary>
    public bool Recommended { get; init; }

    /// <summary>The label calls, in their order; empty for calls of other kinds.</summary>
    public ImmutableArray<LabelMove> Moves { get; init; } = [];

    /// <summary>The equal AWS CLI lines, in their order; empty when there is nothing to do.</summary>
    public ImmutableArray<string> CliLines { get; init; } = [];

    /// <summary>Whether it can be done at all.</summary>
    public bool IsPossible => Safety != RepairSafety.NotPossible;

    /// <summary>Whether somebody has to take the harm, or the doubt, upon themselves.</summary>
    public bool NeedsOverride => Safety is RepairSafety.Unsafe or RepairSafety.Unknown;

    /// <summary>Whether this is the verdict that somebody saw as <paramref name="seen"/>: the same calls, the same safety, the same harm.</summary>
    public bool IsAs(RepairVerdict seen) =>
        Action == seen.Action && Safety == seen.Safety && Why == seen.Why && Harms.SequenceEqual(seen.Harms) && Moves.SequenceEqual(seen.Moves);
}
