using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>Gathers the changes of each document, with the document as it was read.</summary>
internal static class EditFinder
{
    public static ImmutableArray<DocumentEdit> Of(FixTask task, ChangeSet changes)
    {
        var legs = task.Legs.Select(leg => leg.Asked(changes)).ToList();
        return
        [
            .. changes.Changes.OfType<DocumentChange>().GroupBy(change => change.Document).Select(group =>
            {
                var before = group.Key.IsNew ? null : legs.Select(leg => Source(leg, group.Key)).FirstOrDefault(source => source is not null);
                return new DocumentEdit(Owned(group.Key, before), before, changes.After(group.Key, before), [.. group], Region(group.First()));
            }),
        ];
    }

    /// <summary>The policies among which a document stands.</summary>
    public static ImmutableArray<PolicySource> Around(FixTask task, ChangeSet changes, PolicyReference document) =>
        task.Legs.Select(leg => Around(leg.Asked(changes), document)).FirstOrDefault(policies => !policies.IsEmpty, []);

    // The inline policy of a group stands among the policies of its users, and is changed at the group.
    private static PolicyReference Owned(PolicyReference document, PolicySource? before) => before?.Group is { } group ? document with { Place = document.Place with { Owner = group } } : document;

    private static PolicySource? Source(FixLeg leg, PolicyReference document) => Around(leg, document).FirstOrDefault(policy => policy.Name == document.Name);

    private static ImmutableArray<PolicySource> Around(FixLeg leg, PolicyReference document) => (PolicyPlace.Of(document.Place.Kind, leg.Request) is var place && (document.Place == place || (document.Place with { Owner = place.Owner } == place && document.Place.Owner.Contains(":group/", StringComparison.Ordinal))))
        ? (LayerSlot.Of(leg.Layers, new(document.Place.Kind, document.Level)) as Layer.ReadLayer)?.Policies ?? []
        : [];

    private static string Region(DocumentChange change)
    {
        var resource = change.Request.Resource;
        return resource.Kind == ResourceKind.Any ? "" : Arn.RegionOf(resource.Arn);
    }
}
