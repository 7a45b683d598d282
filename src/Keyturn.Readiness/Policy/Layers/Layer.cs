using System.Collections.Immutable;

namespace Keyturn.Readiness.Policy.Layers;

/// <summary>The policies of one layer: there are none, these, or it is not known. Not read is never the same as absent.</summary>
public abstract record Layer
{
    private Layer()
    {
    }

    /// <summary>The layer does not exist for this request: it neither grants nor limits.</summary>
    public static Layer Absent { get; } = new AbsentLayer();

    /// <summary>The layer exists with these policies; with none of them it allows nothing.</summary>
    public static Layer Read(params ImmutableArray<PolicySource> policies) => new ReadLayer(policies);

    /// <summary>The layer may exist, and may say anything.</summary>
    /// <param name="reason">AWS's error code, or another short reason.</param>
    public static Layer NotRead(string reason) => new NotReadLayer(reason);

    /// <summary>Certainly none.</summary>
    public sealed record AbsentLayer : Layer;

    /// <summary>Read whole.</summary>
    /// <param name="Policies">Each policy, understood or not.</param>
    public sealed record ReadLayer(ImmutableArray<PolicySource> Policies) : Layer;

    /// <summary>Not known.</summary>
    /// <param name="Reason">AWS's error code, or another short reason.</param>
    public sealed record NotReadLayer(string Reason) : Layer;
}
