using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Fixes.Documents;

/// <summary>A document with its changes. The same document is met in many requests: what becomes of it is worked out once.</summary>
internal sealed class ChangedDocument(PolicyReference document, ImmutableArray<DocumentChange> changes)
{
    private readonly bool isManaged = PolicyReference.IsManaged(document.Name);
    private (PolicySource? Before, PolicySource After)? last;
    private (PolicySource Of, PolicySource Before, PolicySource After)? difference;

    /// <summary>Which document.</summary>
    public PolicyReference Reference => document;

    /// <summary>Where the document stands among what a request is decided over, as it is there; once without one where it is new.</summary>
    public IEnumerable<(LayerId Layer, PolicySource? Before)> In(AuthorizationRequest request, PolicyLayers layers) =>
        LayerSlot.All(layers).Where(slot => slot.Layer is not Layer.NotReadLayer && MayStandIn(slot.Id))
            .SelectMany(slot => In(slot.Id, request, (slot.Layer as Layer.ReadLayer)?.Policies ?? []));

    /// <summary>What becomes of it.</summary>
    public PolicySource After(PolicySource? before)
    {
        if (last is not { } known || !ReferenceEquals(known.Before, before))
        {
            var changed = DocumentChanger.Apply(before?.Document, changes);
            last = known = (before, before is null ? new(document.Name, changed) : before with { Document = changed, Text = null });
        }

        return known.After;
    }

    /// <summary>The statements of either that the other has not: all others say the same of any request. Nothing where the document is new.</summary>
    public (PolicySource Before, PolicySource After)? Difference(PolicySource? before)
    {
        if (before is null)
        {
            return null;
        }

        if (difference is not { } known || !ReferenceEquals(known.Of, before))
        {
            var after = After(before);
            difference = known = (before, Without(before, after), Without(after, before));
        }

        return (known.Before, known.After);
    }

    private static PolicySource Without(PolicySource policy, PolicySource other) => policy with
    {
        Document = policy.Document! with { Statements = [.. policy.Document.Statements.Except(other.Document!.Statements, ReferenceEqualityComparer.Instance).Cast<Statement>()] },
    };

    /// <summary>Whether it can be in a layer at all. A managed policy may be, in any.</summary>
    private bool MayStandIn(LayerId id) => isManaged || document.Place.Kind == id.Kind || (document.Place.Kind == LayerKind.Key && id.Kind == LayerKind.Resource);

    private IEnumerable<(LayerId Layer, PolicySource? Before)> In(LayerId id, AuthorizationRequest request, ImmutableArray<PolicySource> policies) =>
        document.IsNew
            ? IsPlaceOf(id, request) ? [(id, null)] : []
            : policies.Where(policy => policy.Document is not null && policy.Name == document.Name && (isManaged || IsPlaceOf(id, request))).Select(policy => (id, (PolicySource?)policy));

    private bool IsPlaceOf(LayerId id, AuthorizationRequest request) => document.Level == id.Level && document.Place == PolicyPlace.Of(LayerSlot.KindOf(id, request), request);
}
