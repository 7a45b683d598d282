using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Splitting;

namespace Keyturn.Readiness.Policy.Questions;

/// <summary>One thing that must hold for the answer to be yes.</summary>
/// <param name="Kind">A permission, or that a key works.</param>
/// <param name="Subject">The action, or the ARN of the key; what could not be read.</param>
/// <param name="Answer">Whether it holds.</param>
/// <param name="Decision">The decision behind it, for a permission.</param>
/// <param name="Layers">What was decided over, for a permission: changes are tried on a copy of it.</param>
public sealed record Leg(LegKind Kind, string Subject, Answer Answer, SplitDecision? Decision = null, PolicyLayers? Layers = null);

/// <summary>Kinds of legs.</summary>
public enum LegKind
{
    /// <summary>An action must be allowed.</summary>
    Permission,

    /// <summary>A key must be in working order.</summary>
    KeyUsable,

    /// <summary>A fact is missing, so that nothing can be said.</summary>
    FactMissing,
}

/// <summary>The answer to a question, with every leg of it.</summary>
/// <param name="Answer">Yes when every leg holds, no when one certainly does not.</param>
/// <param name="Legs">All legs.</param>
public sealed record LegsAnswer(Answer Answer, ImmutableArray<Leg> Legs)
{
    /// <summary>The answer of some legs.</summary>
    public static LegsAnswer Of(IEnumerable<Leg> legs)
    {
        var all = legs.ToImmutableArray();
        return new(Answer.All(all.Select(leg => leg.Answer)), all);
    }
}
