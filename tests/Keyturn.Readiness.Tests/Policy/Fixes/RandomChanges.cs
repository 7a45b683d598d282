using System.Collections.Immutable;
using CsCheck;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

/// <summary>Requests over layers, with some of the changes that could be made in them, in any order.</summary>
internal static class RandomChanges
{
    public static Gen<(AuthorizationRequest Request, PolicyLayers Layers, ImmutableArray<PolicyChange> Changes)> All { get; } = Gen.Select(
        RandomSituations.All, Gen.Int[0, 999].Array[1, 6], (situation, picks) =>
        {
            var possible = Possible(situation.Request, situation.Layers).ToList();
            return (situation.Request, situation.Layers, picks.Select(pick => possible[pick % possible.Count]).Distinct().ToImmutableArray());
        });

    private static IEnumerable<PolicyChange> Possible(AuthorizationRequest request, PolicyLayers layers)
    {
        yield return new CallerChange("aws:SourceIp", "203.0.113.0/24", [new("aws:SourceIp", ContextValue.Known("203.0.113.0"))], null);
        foreach (var asked in new[] { request, request with { Action = $"{request.Service}:DescribeSecret" } })
        {
            yield return Allow(new(PolicyPlace.Of(LayerKind.Identity, request), "new", true), LayerKind.Identity, asked);
            foreach (var (id, layer) in LayerSlot.All(layers))
            {
                var kind = LayerSlot.KindOf(id, request);
                foreach (var policy in (layer as Layer.ReadLayer)?.Policies ?? [])
                {
                    var document = new PolicyReference(PolicyPlace.Of(kind, request), policy.Name, Level: id.Level);
                    yield return Allow(document, kind, asked);
                    foreach (var statement in policy.Document!.Statements.Where(statement => statement.Effect == Effect.Deny))
                    {
                        yield return new DenyException(document, statement, asked);
                    }
                }
            }
        }
    }

    private static AllowStatement Allow(PolicyReference document, LayerKind kind, AuthorizationRequest request) => new(document, NarrowAllow.For(kind, request)!, request);
}
