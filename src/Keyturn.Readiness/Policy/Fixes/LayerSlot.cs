using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Fixes;

/// <summary>Layers by their id. The policy of a secret and that of a key have one slot.</summary>
internal static class LayerSlot
{
    /// <summary>Every layer that has policies.</summary>
    public static IEnumerable<(LayerId Id, Layer Layer)> All(PolicyLayers layers)
    {
        yield return (new(LayerKind.Identity), layers.Identity);
        yield return (new(LayerKind.Boundary), layers.Boundary);
        yield return (new(LayerKind.Session), layers.Session);
        yield return (new(LayerKind.Resource), layers.Resource);
        yield return (new(LayerKind.Endpoint), layers.Endpoint);
        for (var level = 0; level < layers.Scps.Length; level++)
        {
            yield return (new(LayerKind.Scp, level), layers.Scps[level]);
        }

        for (var level = 0; level < layers.Rcps.Length; level++)
        {
            yield return (new(LayerKind.Rcp, level), layers.Rcps[level]);
        }
    }

    /// <summary>The kind by which a decision calls the slot.</summary>
    public static LayerKind KindOf(LayerId id, AuthorizationRequest request) =>
        id.Kind == LayerKind.Resource && request.Resource.Kind == ResourceKind.KmsKey ? LayerKind.Key : id.Kind;

    /// <summary>The layer of a slot.</summary>
    public static Layer Of(PolicyLayers layers, LayerId id) => id.Kind switch
    {
        LayerKind.Identity => layers.Identity,
        LayerKind.Boundary => layers.Boundary,
        LayerKind.Session => layers.Session,
        LayerKind.Endpoint => layers.Endpoint,
        LayerKind.Scp => layers.Scps[id.Level],
        LayerKind.Rcp => layers.Rcps[id.Level],
        _ => layers.Resource,
    };

    /// <summary>The layers with one of them changed.</summary>
    public static PolicyLayers With(PolicyLayers layers, LayerId id, Layer layer) => id.Kind switch
    {
        LayerKind.Identity => layers with { Identity = layer },
        LayerKind.Boundary => layers with { Boundary = layer },
        LayerKind.Session => layers with { Session = layer },
        LayerKind.Endpoint => layers with { Endpoint = layer },
        LayerKind.Scp => layers with { Scps = layers.Scps.SetItem(id.Level, layer) },
        LayerKind.Rcp => layers with { Rcps = layers.Rcps.SetItem(id.Level, layer) },
        _ => layers with { Resource = layer },
    };
}
