using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Facts;

/// <summary>A part of the estate as a layer of a decision: what was not read stays not read, with AWS's reason.</summary>
internal static class PartLayers
{
    /// <summary>For a part that nobody has tried to read yet.</summary>
    public const string NotReadYet = "NotReadYet";

    /// <summary>Why a part has no value.</summary>
    public static string ReasonOf<T>(EstatePart<T> part)
        where T : class => part.Failure?.Code ?? NotReadYet;

    /// <summary>The layer that <paramref name="layerOf"/> makes of the value, or not read.</summary>
    public static Layer LayerOf<T>(EstatePart<T> part, Func<T, Layer> layerOf)
        where T : class => part.Value is { } value ? layerOf(value) : Layer.NotRead(ReasonOf(part));
}
