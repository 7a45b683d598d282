namespace Keyturn.Operations.Attempts;

/// <summary>Puts each call to the attempt during which it was made.</summary>
internal static class AttemptCalls
{
    /// <summary>The calls that belong to none.</summary>
    public static IEnumerable<SecretCall> Share(List<AttemptDraft> drafts, IEnumerable<SecretCall> calls)
    {
        var loose = new List<SecretCall>();
        foreach (var call in calls.DistinctBy(call => call.EventId).OrderBy(call => call.At).ThenBy(call => call.EventId, StringComparer.Ordinal))
        {
            if (HomeOf(drafts, call) is { } home)
                home.Calls.Add(call);
            else
                loose.Add(call);
        }

        return loose;
    }

    /// <summary>A service may not name the version: then it is the one that was made meanwhile, if it is only one.</summary>
    public static void NameVersions(List<AttemptDraft> drafts, AttemptSources sources)
    {
        foreach (var draft in drafts.Where(draft => draft is { VersionId: null, IsTest: false }))
        {
            var made = (sources.Described?.StagesByVersion.Keys ?? []).Where(version =>
                sources.VersionCreated.TryGetValue(version, out var created) && created >= draft.Started - AttemptDraft.Slack && created <= draft.Closes
                && !drafts.Exists(other => version.Equals(other.VersionId, StringComparison.OrdinalIgnoreCase))).Take(2).ToArray();
            draft.VersionId = made is [var only] ? only : null;
        }
    }

    private static AttemptDraft? HomeOf(List<AttemptDraft> drafts, SecretCall call)
    {
        AttemptDraft? byTime = null;
        for (var place = drafts.Count - 1; place >= 0; place--)
        {
            var draft = drafts[place];
            if (call.At < draft.Started - Before(call) || call.At > Closes(drafts, place))
                continue;
            if (ReferenceEquals(draft.Request, call) || (Names(call, draft) && draft.IsTest == call.SetsOffTest))
                return draft;
            byTime ??= draft;
        }

        return byTime;
    }

    private static TimeSpan Before(SecretCall call) => call.SetsOffRotation && call.VersionId is null ? AttemptGroups.StartDelay : AttemptDraft.Slack;

    private static bool Names(SecretCall call, AttemptDraft draft) =>
        draft.VersionId is { } version && (version.Equals(call.VersionId, StringComparison.OrdinalIgnoreCase) || version.Equals(call.MovedTo, StringComparison.OrdinalIgnoreCase));

    // What never ended is over when the next one begins.
    private static DateTimeOffset Closes(List<AttemptDraft> drafts, int place)
    {
        var closes = drafts[place].Closes;
        return drafts[place].Final is null && place + 1 < drafts.Count && drafts[place + 1].Started is var next && next < closes ? next : closes;
    }
}
