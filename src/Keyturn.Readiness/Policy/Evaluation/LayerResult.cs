using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>What one layer says to a request.</summary>
/// <param name="Id">Which layer.</param>
/// <param name="Layer">What is known of it.</param>
/// <param name="Denies">Whether a Deny applies; always No for an exempt layer.</param>
/// <param name="Allows">Whether an Allow applies, in any capacity of the caller; Yes for a layer that is absent or exempt and would otherwise limit.</param>
/// <param name="Grants">The Allow statements that apply, by the capacity in which they name the caller; of use for resource and key policies.</param>
/// <param name="Statements">Every statement of the policies that were understood.</param>
/// <param name="Exempt">Whether the layer does not reach this request at all.</param>
public sealed record LayerResult(
    LayerId Id,
    Layer Layer,
    Answer Denies,
    Answer Allows,
    PrincipalMatch Grants,
    ImmutableArray<StatementMatch> Statements,
    bool Exempt = false);
