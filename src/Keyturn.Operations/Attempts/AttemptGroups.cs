using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Attempts;

/// <summary>Puts events, calls and logs to the attempt they tell of: by version first, by time where no version is named.</summary>
internal static class AttemptGroups
{
    /// <summary>A start follows its RotateSecret call within this time.</summary>
    public static readonly TimeSpan StartDelay = TimeSpan.FromMinutes(2);

    /// <summary>Attempts by their start, each with its events; every event is in exactly one.</summary>
    public static List<AttemptDraft> Of(AttemptSources sources)
    {
        var byVersion = new Dictionary<(string Version, bool IsTest), AttemptDraft>();
        var nameless = new List<RotationEvent>();
        foreach (var one in sources.Events.DistinctBy(one => one.EventId))
        {
            if (one.VersionId is { } version)
                Draft(version, AttemptDraft.Tests(one)).Events.Add(one);
            else
                nameless.Add(one);
        }

        foreach (var call in sources.Calls.Where(call => call is { SetsOffRotation: true, VersionId: not null }).OrderByDescending(call => call.At).ThenBy(call => call.EventId, StringComparer.Ordinal))
        {
            if (!call.SetsOffTest || sources.Described?.OwningService is null)
                Draft(call.VersionId ?? "", call.SetsOffTest).Request = call;
        }

        foreach (var log in sources.Logs.Where(log => log.Outcome is not null))
            Draft(log.AttemptId, log.IsTest);

        var drafts = byVersion.Values.ToList();
        drafts.ForEach(draft => draft.Sort());
        drafts.Sort(ByStart);
        AddNameless(drafts, nameless);
        foreach (var log in sources.Logs)
        {
            if (drafts.Find(draft => draft.IsTest == log.IsTest && draft.Id.Equals(log.AttemptId, StringComparison.OrdinalIgnoreCase)) is { } told && !(told.Log?.ReadAt > log.ReadAt))
                told.Log = log;
        }

        drafts.Sort(ByStart);
        return drafts;

        AttemptDraft Draft(string version, bool isTest)
        {
            var key = (version.ToLowerInvariant(), isTest);
            if (!byVersion.TryGetValue(key, out var draft))
                byVersion[key] = draft = new AttemptDraft(version, isTest);
            return draft;
        }
    }

    private static int ByStart(AttemptDraft one, AttemptDraft other) =>
        one.Started.CompareTo(other.Started) is var byTime and not 0 ? byTime : string.CompareOrdinal(one.Id, other.Id);

    private static void AddNameless(List<AttemptDraft> drafts, List<RotationEvent> nameless)
    {
        nameless.Sort(AttemptDraft.Order);
        foreach (var one in nameless)
        {
            var home = drafts.Where(draft => draft.IsTest == AttemptDraft.Tests(one) && Takes(draft, one)).MaxBy(draft => draft.Started);
            if (home is null)
                drafts.Add(home = new AttemptDraft(null, AttemptDraft.Tests(one)));
            home.Events.Add(one);
            home.Sort();
        }
    }

    /// <summary>An end belongs to what is under way, a start to what was asked for or has only its end.</summary>
    private static bool Takes(AttemptDraft draft, RotationEvent one) => AttemptDraft.IsStart(one)
        ? !draft.Events.Exists(AttemptDraft.IsStart)
            && (draft.Events is [var end, ..] ? end.At >= one.At && end.At - one.At <= RotationStates.LongestRun : one.At - draft.Started <= StartDelay && one.At >= draft.Started - AttemptDraft.Slack)
        : draft.Final is null && draft.LastStarted <= one.At && one.At - draft.LastStarted <= RotationStates.LongestRun;
}
