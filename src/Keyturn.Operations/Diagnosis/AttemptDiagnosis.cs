using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Causes;

namespace Keyturn.Operations.Diagnosis;

/// <summary>Why a rotation failed, as far as evidence goes.</summary>
/// <param name="Findings">Causes that something speaks for, the surest first.</param>
/// <param name="RuledOut">Causes that something spoke for and that something else rules out.</param>
/// <param name="LookNext">What to look at next: what is missing, in the order of what it would tell.</param>
public sealed record AttemptDiagnosis(ImmutableArray<Finding> Findings, ImmutableArray<Finding> RuledOut, ImmutableArray<Sentence> LookNext)
{
    /// <summary>Nothing tells why.</summary>
    public bool IsUnknown => Findings.IsEmpty;

    /// <summary>Whether there was a failure to explain.</summary>
    public required bool HasFailure { get; init; }

    /// <summary>The first, and whatever is tied with it.</summary>
    public ImmutableArray<Finding> Top => [.. Findings.Where(finding => finding.Place == 1)];
}

/// <summary>One cause, and what speaks for and against it.</summary>
public sealed record Finding
{
    public required Cause Cause { get; init; }

    public required Strength Strength { get; init; }

    /// <summary>1 for the first; findings that are tied share a place.</summary>
    public int Place { get; init; }

    /// <summary>Orders findings of the same strength.</summary>
    public required int Score { get; init; }

    /// <summary>What speaks for it, the strongest first; never empty.</summary>
    public required ImmutableArray<Evidence> For { get; init; }

    /// <summary>What speaks against it.</summary>
    public required ImmutableArray<Evidence> Against { get; init; }

    /// <summary>What would settle it; empty when it is certain.</summary>
    public required ImmutableArray<Sentence> Questions { get; init; }
}
