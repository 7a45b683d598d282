using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis;

/// <summary>What is missing for a diagnosis, and where to look for it.</summary>
internal static class NextLooks
{
    public static ImmutableArray<Sentence> Of(SeenSymptoms seen, ImmutableArray<Finding> findings)
    {
        if (!seen.HasFailure)
            return [Say("NothingFailed")];
        if (!findings.IsEmpty && findings[0].Strength == Strength.Certain)
            return [];

        var looks = ImmutableArray.CreateBuilder<Sentence>();
        var gaps = seen.Input.Attempt?.Gaps ?? [];
        if (gaps.Contains(AttemptGap.LogsNotRead))
            looks.Add(Say("ReadLogs"));
        if (seen.Runs.IsEmpty && gaps.Contains(AttemptGap.NoLogLines))
            looks.Add(Say("LookAtFunction"));
        if (gaps.Contains(AttemptGap.TrailNotRead))
            looks.Add(Say("ReadTrail"));
        if (seen.Failing is not null && seen.Reason is null && seen.Failing.TimedOut is null)
            looks.Add(Say("UnknownWords"));
        if (seen.Input.Checks.IsEmpty)
            looks.Add(Say("AskChecks"));
        if (findings.IsEmpty && looks.Count == 0)
            looks.Add(Say("AskPerson"));
        return looks.ToImmutable();
    }

    private static Sentence Say(string code) => EvidenceSentences.Book.Say(code);
}
