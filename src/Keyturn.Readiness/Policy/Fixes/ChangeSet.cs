using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Fixes;

/// <summary>Some changes, to be made together on a copy of what a request is decided over.</summary>
public sealed class ChangeSet
{
    private readonly ImmutableArray<ChangedDocument> documents;

    /// <summary>These changes.</summary>
    public ChangeSet(params ImmutableArray<PolicyChange> changes)
        : this(changes, [.. changes.OfType<DocumentChange>().GroupBy(change => change.Document).Select(group => new ChangedDocument(group.Key, [.. group]))])
    {
    }

    private ChangeSet(ImmutableArray<PolicyChange> changes, ImmutableArray<ChangedDocument> documents) => (Changes, this.documents) = (changes, documents);

    /// <summary>The changes.</summary>
    internal ImmutableArray<PolicyChange> Changes { get; }

    /// <summary>Without what the caller does otherwise.</summary>
    internal ChangeSet OfDocuments => Changes.Any(change => change is CallerChange) ? new([.. Changes.Where(change => change is DocumentChange)], documents) : this;

    /// <summary>What the caller does otherwise, alone.</summary>
    internal ChangeSet OfCaller => new([.. Changes.Where(change => change is CallerChange)], []);

    /// <summary>One change more. The other documents become what they became before.</summary>
    internal ChangeSet And(PolicyChange change) => With(Changes.Add(change), change);

    /// <summary>One change less.</summary>
    internal ChangeSet Without(PolicyChange change) => With(Changes.Remove(change), change);

    /// <summary>Request and layers as they would be; the same objects where nothing changes.</summary>
    public (AuthorizationRequest Request, PolicyLayers Layers) ApplyTo(AuthorizationRequest asked, PolicyLayers given)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(given);
        var (request, layers) = ByCaller(asked, given);
        foreach (var document in documents)
        {
            foreach (var (id, before) in document.In(request, layers))
            {
                layers = LayerSlot.With(layers, id, layer => Replace(layer, before, document.After(before)));
            }
        }

        return (request, layers);
    }

    /// <summary>What becomes of a document.</summary>
    internal PolicyDocument After(PolicyReference reference, PolicySource? before) => documents.Single(document => document.Reference == reference).After(before).Document!;

    /// <summary>By layer, what the documents of a request say before and after where they differ; nothing where one is new.</summary>
    internal IEnumerable<(LayerId Layer, (PolicySource Before, PolicySource After)? Says)> Differences(AuthorizationRequest request, PolicyLayers layers) =>
        documents.SelectMany(document => document.In(request, layers).Select(place => (place.Layer, document.Difference(place.Before))));

    /// <summary>The documents of a request that would differ, as they are; without one where it is new.</summary>
    internal IEnumerable<(LayerId Layer, PolicySource? Before)> Places(AuthorizationRequest request, PolicyLayers layers) =>
        documents.SelectMany(document => document.In(request, layers));

    private ChangeSet With(ImmutableArray<PolicyChange> changes, PolicyChange differing)
    {
        if (differing is not DocumentChange { Document: var reference })
        {
            return new(changes, documents);
        }

        ImmutableArray<DocumentChange> own = [.. changes.OfType<DocumentChange>().Where(change => change.Document == reference)];
        var place = documents.FirstOrDefault(document => document.Reference == reference);
        return new(changes, own.IsEmpty ? documents.Remove(place!) : place is null ? documents.Add(new(reference, own)) : documents.Replace(place, new(reference, own)));
    }

    private static Layer Replace(Layer layer, PolicySource? before, PolicySource after)
    {
        var policies = (layer as Layer.ReadLayer)?.Policies ?? [];
        return Layer.Read(before is null ? policies.Add(after) : policies.Replace(before, after, ReferenceEqualityComparer.Instance));
    }

    /// <summary>What the caller does otherwise comes first: it may lead to an endpoint whose policy changes.</summary>
    private (AuthorizationRequest Request, PolicyLayers Layers) ByCaller(AuthorizationRequest request, PolicyLayers layers)
    {
        foreach (var change in Changes.OfType<CallerChange>().Where(_ => StatedContext.IsOfCaller(request)))
        {
            request = request with { Context = change.Keys.Aggregate(request.Context, (context, pair) => context.With(pair.Key, pair.Value)) };
            layers = change.Endpoint is { } way ? layers with { Endpoint = way.Policy } : layers;
        }

        return (request, layers);
    }
}
