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
                return new DocumentEdit(group.Key, before, changes.After(group.Key, before), [.. group], Region(group.First()));
            }),
        ];
    }

    private static PolicySource? Source(FixLeg leg, PolicyReference document)
    {
        if (document.Place != PolicyPlace.Of(document.Place.Kind, leg.Request))
        {
            return null;
        }

        return (LayerSlot.Of(leg.Layers, new(document.Place.Kind, document.Level)) as Layer.ReadLayer)?.Policies.FirstOrDefault(policy => policy.Name == document.Name);
    }

    private static string Region(DocumentChange change)
    {
        var resource = change.Request.Resource;
        return resource.Kind == ResourceKind.Any ? "" : Arn.RegionOf(resource.Arn);
    }
}
