using Keyturn.Readiness.Matrix;

namespace Keyturn.Readiness.Checks;

/// <summary>A consumer that a secret concerns, with what the engines say of the two.</summary>
/// <param name="Relation">Why it stands beside the secret.</param>
/// <param name="Pair">The four answers.</param>
public sealed record RelatedPair(Relation Relation, PairReadiness Pair)
{
    /// <summary>Whether it is the secret's rotation function.</summary>
    public bool Rotates => Relation.HasFlag(Relation.Rotates);
}
