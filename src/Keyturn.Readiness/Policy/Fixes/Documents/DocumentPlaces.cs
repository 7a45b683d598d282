using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Fixes.Documents;

/// <summary>Where a document stands among what a request is decided over.</summary>
internal static class DocumentPlaces
{
    /// <summary>Each place, with the document as it is there; once without one where it is new. None for a request that the document is not about.</summary>
    public static ImmutableArray<DocumentPlace> Of(PolicyReference document, AuthorizationRequest request, PolicyLayers layers)
    {
        if (PolicyReference.IsManaged(document.Name))
        {
            // The same document in whatever layer.
            return [.. LayerSlot.All(layers).SelectMany(slot => Named(document.Name, slot.Id, slot.Layer))];
        }

        return Slot(document, request, layers) is not { } id ? []
            : LayerSlot.Of(layers, id) is var layer && !document.IsNew ? Named(document.Name, id, layer)
            : layer is Layer.NotReadLayer ? []
            : [new(id, null)];
    }

    private static ImmutableArray<DocumentPlace> Named(string name, LayerId id, Layer layer)
    {
        var places = ImmutableArray<DocumentPlace>.Empty;
        foreach (var policy in (layer as Layer.ReadLayer)?.Policies ?? [])
        {
            places = policy.Document is not null && policy.Name == name ? places.Add(new(id, policy)) : places;
        }

        return places;
    }

    /// <summary>The slot of its owner's policies, when the request is decided over them.</summary>
    private static LayerId? Slot(PolicyReference document, AuthorizationRequest request, PolicyLayers layers)
    {
        var kind = document.Place.Kind;
        var levels = kind switch { LayerKind.Scp => layers.Scps.Length, LayerKind.Rcp => layers.Rcps.Length, _ => 1 };
        var slot = new LayerId(kind == LayerKind.Key ? LayerKind.Resource : kind, document.Level);
        return document.Level < levels && kind == LayerSlot.KindOf(slot, request) && document.Place == PolicyPlace.Of(kind, request) ? slot : null;
    }
}

/// <summary>One place of a document.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Before">The document as it is there; <see langword="null"/> where it is new.</param>
internal readonly record struct DocumentPlace(LayerId Layer, PolicySource? Before);
