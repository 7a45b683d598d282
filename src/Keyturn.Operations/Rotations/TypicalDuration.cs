using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Rotations;

/// <summary>How long a secret's rotations usually take.</summary>
public static class TypicalDuration
{
    /// <summary>Median of the rotations whose start and success were both collected; <see langword="null"/> when there is none.</summary>
    public static TimeSpan? Of(ImmutableArray<RotationEvent> events)
    {
        var durations = new List<TimeSpan>();
        foreach (var success in events.Where(one => one is { Kind: RotationEventKind.Succeeded, VersionId: not null }))
        {
            var start = events.FirstOrDefault(one => one.Kind == RotationEventKind.Started && one.VersionId == success.VersionId);
            if (start is not null && start.At <= success.At)
            {
                durations.Add(success.At - start.At);
            }
        }

        durations.Sort();
        var middle = durations.Count / 2;
        return durations.Count == 0 ? null
            : durations.Count % 2 == 1 ? durations[middle]
            : (durations[middle - 1] + durations[middle]) / 2;
    }
}
