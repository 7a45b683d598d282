using System.Collections.Immutable;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Attempts;

/// <summary>What is missing of an attempt, so that nobody takes silence for a fact.</summary>
internal static class AttemptGaps
{
    public static ImmutableArray<AttemptGap> Of(AttemptDraft draft, AttemptEnd end, AttemptSources sources)
    {
        var gaps = ImmutableArray.CreateBuilder<AttemptGap>(2);
        if (draft.Events.Count > 0 && !draft.Events.Exists(AttemptDraft.IsStart) && draft.Request is null)
            gaps.Add(AttemptGap.StartNotSeen);
        if (end.Missing)
            gaps.Add(AttemptGap.EndNotSeen);
        if (draft.Log is null)
            gaps.Add(AttemptGap.LogsNotRead);
        else if (draft.Log.Lines == 0)
            gaps.Add(AttemptGap.NoLogLines);
        if (!TrailWasRead(draft, end, sources))
            gaps.Add(AttemptGap.TrailNotRead);
        if (draft.CameOutOfOrder)
            gaps.Add(AttemptGap.LateEvent);
        if (draft.VersionId is null)
            gaps.Add(AttemptGap.VersionUnknown);
        return gaps.DrainToImmutable();
    }

    private static bool TrailWasRead(AttemptDraft draft, AttemptEnd end, AttemptSources sources)
    {
        var names = TrailNames.Of(draft.IsTest);
        var latest = end.At ?? draft.LastStarted + RotationStates.LongestRun;
        var until = sources.Covered.AsOf(names) is { } asOf && asOf < latest && sources.Now - asOf < TrailCoverage.Lateness ? asOf : latest;
        return names.All(name => sources.Covered.Reads(name, draft.Started, until));
    }
}
