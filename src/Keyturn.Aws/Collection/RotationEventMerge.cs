using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>Adds events to a snapshot: each id once, oldest first, nothing ever removed.</summary>
internal static class RotationEventMerge
{
    public static EstateSnapshot Add(EstateSnapshot snapshot, ImmutableArray<RotationEvent> events)
    {
        var known = snapshot.RotationEvents.Value ?? ImmutableDictionary<string, ImmutableArray<RotationEvent>>.Empty;
        var merged = known;
        foreach (var bySecret in events.GroupBy(item => item.SecretArn, StringComparer.Ordinal))
        {
            var before = known.GetValueOrDefault(bySecret.Key, []);
            var added = bySecret.ExceptBy(before.Select(item => item.EventId), item => item.EventId).ToArray();
            if (added.Length > 0)
                merged = merged.SetItem(bySecret.Key, [.. before.Concat(added).OrderBy(item => item.At).ThenBy(item => item.EventId, StringComparer.Ordinal)]);
        }

        return ReferenceEquals(merged, known)
            ? snapshot
            : snapshot with { RotationEvents = snapshot.RotationEvents with { Value = merged } };
    }
}
