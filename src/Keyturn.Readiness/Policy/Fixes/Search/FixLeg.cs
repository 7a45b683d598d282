using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Splitting;

namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>One request that has to be allowed, with what it is decided over. What follows is worked out once, when it is asked for.</summary>
internal sealed class FixLeg(AuthorizationRequest request, PolicyLayers layers, SplitDecision? decided = null)
{
    // Of a leg after changes: the one before, and what differs of its documents.
    private FixLeg? asRead;
    private ImmutableArray<ChangedDocument> by = [];

    // Of a leg before changes: what it became. A search meets the same changes again and again.
    private List<FixLeg>? changed;
    private List<(ImmutableArray<CallerChange> By, FixLeg Leg)>? otherwise;
    private List<PlacesOf>? places;

    private Dictionary<LayerId, (AllowStatement? Statement, NoFix? Because)>? allowing;

    private Verdict? verdict = decided?.Verdict;
    private bool? allowed;
    private AllLayers? answers = decided?.Decision.Answers;
    private (bool IsLookedFor, Obstacle? First) obstacle;

    public AuthorizationRequest Request => request;

    public PolicyLayers Layers => layers;

    /// <summary>Every layer's answer. Most policies are the same before and after a change, and are not asked again.</summary>
    public AllLayers Answers => answers ??= new(request, layers, asRead?.Answers);

    /// <summary>The verdict of the evaluator that explanations rest on.</summary>
    public Verdict Verdict => verdict ??= CaseSplitter.Split(PolicyEvaluator.Evaluate(request, layers, Answers), layers).Verdict;

    /// <summary>Whether that verdict is Allowed.</summary>
    public bool IsAllowed => allowed ??= verdict is { } known ? known == Verdict.Allowed : CaseSplitter.Allows(PolicyEvaluator.Evaluate(request, layers, Answers), layers);

    /// <summary>The request as it would be asked, over the documents as they are: their statements stand where they were read.</summary>
    public FixLeg AsRead => asRead ?? this;

    /// <summary>What is in its way first, if anything is.</summary>
    public Obstacle? Obstacle(FixTask task) => (obstacle = obstacle.IsLookedFor ? obstacle : (true, Obstacles.First(this, task))).First;

    /// <summary>The statement by which a layer would allow it, or why there is none.</summary>
    public (AllowStatement? Statement, NoFix? Because) Allow(LayerId layer, FixTask task)
    {
        allowing ??= [];
        return allowing.TryGetValue(layer, out var known) ? known : allowing[layer] = AllowOptions.In(layer, this, task);
    }

    /// <summary>Whether a change is among those behind it.</summary>
    public bool Has(DocumentChange change) => by.Any(document => document.Changes.Contains(change));

    /// <summary>The leg after changes; the same object when they do not touch it. To be asked of a leg without changes: what was tried before is among them.</summary>
    public FixLeg With(ChangeSet changes) => Asked(changes).Over(changes);

    /// <summary>Where a document stands here, as it is.</summary>
    public ImmutableArray<DocumentPlace> Places(ChangedDocument document)
    {
        places ??= [];
        foreach (var known in places)
        {
            if (ReferenceEquals(known.Of, document.Unchanged))
            {
                return known.Places;
            }
        }

        places.Add(new(document.Unchanged, DocumentPlaces.Of(document.Reference, request, layers)));
        return places[^1].Places;
    }

    /// <summary>The leg when the caller does otherwise; the same object when that does not touch it.</summary>
    public FixLeg Asked(ChangeSet changes)
    {
        var caller = changes.Caller;
        if (caller.IsEmpty || !StatedContext.IsOfCaller(request))
        {
            return this;
        }

        otherwise ??= [];
        foreach (var (known, leg) in otherwise)
        {
            if (known.SequenceEqual(caller))
            {
                return leg;
            }
        }

        var (asked, over) = changes.OfCaller.ApplyTo(request, layers);
        otherwise.Add((caller, new(asked, over)));
        return otherwise[^1].Leg;
    }

    /// <summary>Another request over the same.</summary>
    public FixLeg Asking(AuthorizationRequest other) => new(other, layers);

    private FixLeg Over(ChangeSet changes)
    {
        var touching = changes.Documents.RemoveAll(document => Places(document).IsEmpty);
        if (touching.IsEmpty)
        {
            return this;
        }

        changed ??= [];
        foreach (var known in changed)
        {
            if (known.by.AsSpan().SequenceEqual(touching.AsSpan()))
            {
                return known;
            }
        }

        changed.Add(new(request, changes.OfDocuments.ApplyTo(request, layers).Layers) { asRead = this, by = touching });
        return changed[^1];
    }

    private sealed record PlacesOf(ChangedDocument Of, ImmutableArray<DocumentPlace> Places);
}

/// <summary>What a search starts from.</summary>
/// <param name="Legs">All requests that have to be allowed.</param>
/// <param name="Endpoints">The endpoints that the caller could come through.</param>
/// <param name="InlineName">Name of a new inline policy.</param>
internal sealed record FixTask(ImmutableArray<FixLeg> Legs, ImmutableArray<EndpointFacts> Endpoints, string InlineName);
