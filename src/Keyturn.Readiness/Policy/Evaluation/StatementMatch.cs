using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>How one statement met the request, element by element.</summary>
/// <param name="Layer">The layer of the policy.</param>
/// <param name="Source">The policy.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Elements">Principal (where the layer has one), action, resource, and each clause of the condition, in this order.</param>
/// <param name="Principal">In which capacity the caller is named; everything by <c>Direct</c> where the layer has no Principal.</param>
/// <param name="Applies">Whether all elements fit.</param>
public sealed record StatementMatch(
    LayerId Layer,
    PolicySource Source,
    Statement Statement,
    ImmutableArray<ElementMatch> Elements,
    PrincipalMatch Principal,
    Answer Applies)
{
    /// <summary>Whether every element but the principal fits.</summary>
    public Answer FitsRequest => Answer.All(Elements.Where(element => element.Kind != ElementKind.Principal).Select(element => element.Answer));
}
