using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Fixes;

/// <summary>Some changes, to be made together on a copy of what a request is decided over.</summary>
public sealed class ChangeSet
{
    private readonly ChangedDocuments known;

    /// <summary>These changes.</summary>
    public ChangeSet(params ImmutableArray<PolicyChange> changes)
        : this(changes, new ChangedDocuments())
    {
    }

    private ChangeSet(ImmutableArray<PolicyChange> changes, ChangedDocuments known) => (Changes, this.known, Documents) = (changes, known, known.Of(changes));

    /// <summary>The changes.</summary>
    internal ImmutableArray<PolicyChange> Changes { get; }

    /// <summary>Every document that changes, once.</summary>
    internal ImmutableArray<ChangedDocument> Documents { get; }

    /// <summary>What the caller does otherwise.</summary>
    internal ImmutableArray<CallerChange> Caller => field.IsDefault ? field = [.. Changes.OfType<CallerChange>()] : field;

    /// <summary>Without what the caller does otherwise.</summary>
    internal ChangeSet OfDocuments => Caller.IsEmpty ? this : field ??= Only([.. Changes.Where(change => change is DocumentChange)]);

    /// <summary>What the caller does otherwise, alone.</summary>
    internal ChangeSet OfCaller => field ??= Only([.. Caller]);

    /// <summary>One change more.</summary>
    internal ChangeSet And(PolicyChange change) => Only(Changes.Add(change));

    /// <summary>One change less.</summary>
    internal ChangeSet Without(PolicyChange change) => Only(Changes.Remove(change));

    /// <summary>Some of the changes, or others. A document with the same changes is the same object in all sets that come from one.</summary>
    internal ChangeSet Only(ImmutableArray<PolicyChange> some) => new(some, known);

    /// <summary>Request and layers as they would be; the same objects where nothing changes.</summary>
    public (AuthorizationRequest Request, PolicyLayers Layers) ApplyTo(AuthorizationRequest asked, PolicyLayers given)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(given);
        var (request, layers) = ByCaller(asked, given);
        foreach (var document in Documents)
        {
            foreach (var (id, before) in DocumentPlaces.Of(document.Reference, request, layers))
            {
                layers = LayerSlot.With(layers, id, document.Over(LayerSlot.Of(layers, id), before));
            }
        }

        return (request, layers);
    }

    /// <summary>What becomes of a document.</summary>
    internal PolicyDocument After(PolicyReference reference, PolicySource? before) => Documents.Single(document => document.Reference == reference).After(before).Document!;

    /// <summary>What the caller does otherwise comes first: it may lead to an endpoint whose policy changes.</summary>
    private (AuthorizationRequest Request, PolicyLayers Layers) ByCaller(AuthorizationRequest request, PolicyLayers layers)
    {
        foreach (var change in Caller.Where(_ => StatedContext.IsOfCaller(request)))
        {
            request = request with { Context = change.Keys.Aggregate(request.Context, (context, pair) => context.With(pair.Key, pair.Value)) };
            layers = change.Endpoint is { } way ? layers with { Endpoint = way.Policy } : layers;
        }

        return (request, layers);
    }
}
