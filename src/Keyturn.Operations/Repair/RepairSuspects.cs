using System.Collections.Immutable;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair;

/// <summary>A version whose rotation may have changed the database, or a test, and the time in which its lines were written.</summary>
/// <param name="VersionId">The version.</param>
/// <param name="IsTest">Only testSecret ran.</param>
/// <param name="From">Its beginning (UTC).</param>
/// <param name="Until">The beginning of the next, or the longest time that it can have run (UTC).</param>
/// <param name="Events">Its service events, oldest first.</param>
internal sealed record RepairSuspect(string VersionId, bool IsTest, DateTimeOffset From, DateTimeOffset Until, ImmutableArray<RotationEvent> Events);

/// <summary>
/// Which rotations have to be looked at: those of labelled versions, of younger ones without a label, the newest ones back to the last that succeeded
/// (their version may have lost its label long ago, or be trimmed, and the database may still have its password), and the last test.
/// </summary>
internal static class RepairSuspects
{
    // AWS writes its event after the last line, and a version is listed a moment after its rotation began.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    // Each costs a reading of the log.
    private const int MostForgotten = 5;

    public static ImmutableArray<RepairSuspect> Of(Secret secret, ImmutableArray<SecretVersion> versions, ImmutableArray<RotationEvent> events, DateTimeOffset now)
    {
        if (RotationStrategies.IsManaged(secret))
            return LastOf(events, now);

        var oldest = versions.Where(version => !version.Stages.IsEmpty).Min(version => version.Created);
        var made = versions
            .Where(version => version.Created is not null && (!version.Stages.IsEmpty || secret.StagesByVersion.ContainsKey(version.VersionId) || version.Created >= oldest))
            .Select(version => (Id: version.VersionId, At: version.Created ?? now))
            .OrderBy(version => version.At).ThenBy(version => version.Id, StringComparer.Ordinal)
            .ToArray();
        ImmutableArray<RepairSuspect> suspects =
        [
            .. made.Select((version, place) => Rotation(version.Id, version.At, place + 1 < made.Length ? made[place + 1].At : now, events, now)),
            .. versions.IsEmpty ? [] : Forgotten([.. made.Select(version => version.Id)], events, now),
        ];
        return LastTest(events, now) is { } test ? [.. suspects, test] : [.. suspects];
    }

    /// <summary>Rotations after the last that succeeded, that one included, of whose version no label and no age tells: later values have pushed it out.</summary>
    private static IEnumerable<RepairSuspect> Forgotten(ImmutableHashSet<string> known, ImmutableArray<RotationEvent> events, DateTimeOffset now)
    {
        var next = now;
        var found = 0;
        foreach (var rotation in events.Where(one => one.VersionId is not null && !IsTest(one)).GroupBy(one => one.VersionId ?? "", StringComparer.Ordinal).OrderByDescending(group => group.Max(one => one.At)))
        {
            var first = rotation.Min(one => one.At);
            if (!known.Contains(rotation.Key) && found++ < MostForgotten)
                yield return Rotation(rotation.Key, first, next, events, now);
            if (rotation.Any(one => one.Kind == RotationEventKind.Succeeded))
                yield break;
            next = first;
        }
    }

    private static RepairSuspect Rotation(string id, DateTimeOffset created, DateTimeOffset next, ImmutableArray<RotationEvent> events, DateTimeOffset now)
    {
        ImmutableArray<RotationEvent> own = [.. events.Where(one => one.VersionId == id && !IsTest(one)).OrderBy(one => one.At)];
        var from = own.IsEmpty || own[0].At > created ? created : own[0].At;
        return new RepairSuspect(id, false, from, Earlier(Earlier(next, now), (own.IsEmpty ? created : own[^1].At) + RotationStates.LongestRun) + Slack, own);
    }

    private static RepairSuspect? LastTest(ImmutableArray<RotationEvent> events, DateTimeOffset now)
    {
        var newest = events.Where(one => one is { Kind: RotationEventKind.TestFailed or RotationEventKind.TestSucceeded, VersionId: not null }).OrderBy(one => one.At).LastOrDefault();
        if (newest?.VersionId is not { } version)
            return null;
        ImmutableArray<RotationEvent> own = [.. events.Where(one => one.VersionId == version && IsTest(one)).OrderBy(one => one.At)];
        return new RepairSuspect(version, true, own[0].At, Earlier(newest.At, now) + Slack, own);
    }

    /// <summary>A service takes versions of its own: only its events tell.</summary>
    private static ImmutableArray<RepairSuspect> LastOf(ImmutableArray<RotationEvent> events, DateTimeOffset now)
    {
        var newest = events.Where(one => one is { Kind: RotationEventKind.Failed or RotationEventKind.Succeeded, VersionId: not null }).OrderBy(one => one.At).LastOrDefault();
        return newest?.VersionId is { } version ? [Rotation(version, newest.At, now, events, now)] : [];
    }

    private static bool IsTest(RotationEvent one) => one.Kind is RotationEventKind.TestStarted or RotationEventKind.TestSucceeded or RotationEventKind.TestFailed;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
