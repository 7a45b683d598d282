using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>The decision on one request, with all that led to it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Verdict">The decision.</param>
/// <param name="Questions">What an unknown verdict, or the kind of a denial, hangs on; empty for the definite ones.</param>
/// <param name="Layers">Every layer that exists or may exist.</param>
public sealed record Decision(
    AuthorizationRequest Request, Verdict Verdict, ImmutableHashSet<Question> Questions, ImmutableArray<LayerResult> Layers)
{
    /// <summary>The Deny statements that certainly apply, of every layer.</summary>
    /// <remarks>A layer of which it is not known whether it reaches the request names none.</remarks>
    public IEnumerable<StatementMatch> DenyingStatements =>
        Layers.Where(layer => layer.Denies.IsYes).SelectMany(layer => layer.Statements)
            .Where(match => match.Statement.Effect == Documents.Effect.Deny && match.Applies.IsYes);

    /// <summary>The grants of the key that certainly cover the request and name the caller.</summary>
    public ImmutableArray<KmsGrant> Grants { get; init; } = [];

    /// <summary>Every layer's answer, for a search that goes on from here.</summary>
    internal AllLayers? Answers { get; init; }

    /// <summary>The layer, when it took part.</summary>
    public LayerResult? Find(LayerId id) => Layers.FirstOrDefault(layer => layer.Id == id);
}
