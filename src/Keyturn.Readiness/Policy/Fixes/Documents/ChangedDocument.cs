using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Policy.Fixes.Documents;

/// <summary>A document with its changes. The same document is met in many requests: what becomes of it is worked out once.</summary>
internal sealed class ChangedDocument(PolicyReference document, ImmutableArray<DocumentChange> changes)
{
    private (PolicySource? Before, PolicySource After)? last;

    /// <summary>Whether it can be in a layer at all. A managed policy may be, in any.</summary>
    public bool MayStandIn(LayerId id) => PolicyReference.IsManaged(document.Name) || document.Place.Kind == id.Kind || (document.Place.Kind == LayerKind.Key && id.Kind == LayerKind.Resource);

    /// <summary>The document in the layer of a place, before and after; none when it is not there.</summary>
    public IEnumerable<(LayerId Layer, PolicySource? Before, PolicySource After)> In(LayerId id, PolicyPlace place, ImmutableArray<PolicySource> policies)
    {
        if (document.IsNew)
        {
            return document.Place == place && document.Level == id.Level ? [(id, null, After(null))] : [];
        }

        return policies.Where(policy => policy.Document is not null && Is(policy.Name, place, id.Level)).Select(policy => (id, (PolicySource?)policy, After(policy)));
    }

    private bool Is(string name, PolicyPlace place, int level) =>
        document.Name == name && (PolicyReference.IsManaged(name) || (document.Place == place && document.Level == level));

    private PolicySource After(PolicySource? before)
    {
        if (last is not { } known || !ReferenceEquals(known.Before, before))
        {
            var changed = DocumentChanger.Apply(before?.Document, changes);
            last = known = (before, before is null ? new(document.Name, changed) : before with { Document = changed, Text = null });
        }

        return known.After;
    }
}
