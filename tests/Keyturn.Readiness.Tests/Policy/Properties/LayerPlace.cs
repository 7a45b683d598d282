using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Tests.Policy.Properties;

/// <summary>One layer of a world, to be looked at and replaced.</summary>
internal sealed record LayerPlace(bool HasPrincipal, Func<PolicyLayers, Layer> Get, Func<PolicyLayers, Layer, PolicyLayers> Put)
{
    public static IReadOnlyList<LayerPlace> Of(PolicyLayers layers) =>
    [
        new(false, all => all.Identity, (all, layer) => all with { Identity = layer }),
        new(false, all => all.Boundary, (all, layer) => all with { Boundary = layer }),
        new(false, all => all.Session, (all, layer) => all with { Session = layer }),
        new(true, all => all.Resource, (all, layer) => all with { Resource = layer }),
        new(true, all => all.Endpoint, (all, layer) => all with { Endpoint = layer }),
        .. Enumerable.Range(0, layers.Scps.Length).Select(index => new LayerPlace(false, all => all.Scps[index], (all, layer) => all with { Scps = all.Scps.SetItem(index, layer) })),
        .. Enumerable.Range(0, layers.Rcps.Length).Select(index => new LayerPlace(true, all => all.Rcps[index], (all, layer) => all with { Rcps = all.Rcps.SetItem(index, layer) })),
    ];

    /// <summary>The same with other policies, where the layer was read.</summary>
    public PolicyLayers Change(PolicyLayers layers, Func<ImmutableArray<PolicySource>, ImmutableArray<PolicySource>> change) =>
        Get(layers) is Layer.ReadLayer read ? Put(layers, Layer.Read(change(read.Policies))) : layers;

    /// <summary>The same with one statement more, in a policy of its own.</summary>
    public PolicyLayers Add(PolicyLayers layers, Statement statement) => Change(
        layers, policies => policies.Add(new("added", new PolicyDocument(PolicyDocument.CurrentVersion, null, [statement]))));

    /// <summary>Every layer of a world changed in the same way.</summary>
    public static PolicyLayers ChangeAll(PolicyLayers layers, Func<ImmutableArray<PolicySource>, ImmutableArray<PolicySource>> change) =>
        Of(layers).Aggregate(layers, (all, place) => place.Change(all, change));

    /// <summary>Every statement of every layer changed in the same way.</summary>
    public static PolicyLayers ChangeStatements(PolicyLayers layers, Func<Statement, Statement> change) => ChangeAll(
        layers, policies => [.. policies.Select(policy => policy with { Document = policy.Document! with { Statements = [.. policy.Document.Statements.Select(change)] } })]);
}
