using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Fixes.Documents;

/// <summary>Where a document stands among what a request is decided over.</summary>
internal static class DocumentPlaces
{
    /// <summary>Each place, with the document as it is there; once without one where it is new. None for a request that the document is not about.</summary>
    public static ImmutableArray<(LayerId Layer, PolicySource? Before)> Of(PolicyReference document, AuthorizationRequest request, PolicyLayers layers)
    {
        var places = ImmutableArray.CreateBuilder<(LayerId, PolicySource?)>();
        if (PolicyReference.IsManaged(document.Name))
        {
            // The same document in whatever layer.
            foreach (var (id, layer) in LayerSlot.All(layers))
            {
                AddNamed(places, document.Name, id, layer);
            }
        }
        else if (Slot(document, request, layers) is { } id)
        {
            switch (LayerSlot.Of(layers, id))
            {
                case Layer.NotReadLayer:
                    break;
                case var _ when document.IsNew:
                    places.Add((id, null));
                    break;
                case var layer:
                    AddNamed(places, document.Name, id, layer);
                    break;
            }
        }

        return places.ToImmutable();
    }

    private static void AddNamed(ImmutableArray<(LayerId, PolicySource?)>.Builder places, string name, LayerId id, Layer layer)
    {
        foreach (var policy in (layer as Layer.ReadLayer)?.Policies ?? [])
        {
            if (policy.Document is not null && policy.Name == name)
            {
                places.Add((id, policy));
            }
        }
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
