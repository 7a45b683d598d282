using System.Collections.Immutable;

namespace Keyturn.Operations.Attempts;

/// <summary>Tells whether a joined history says anything new: when CloudTrail was last read is no news by itself.</summary>
internal static class AttemptSameness
{
    /// <summary>The history before when nothing changed; else the new one, with the very attempts of before where they did not.</summary>
    public static AttemptHistory Keep(AttemptHistory before, AttemptHistory now)
    {
        ImmutableArray<Attempt> attempts = [.. now.Attempts.Select(attempt => before.Attempts.FirstOrDefault(known => Same(known, attempt)) ?? attempt)];
        return attempts.Length == before.Attempts.Length && attempts.Zip(before.Attempts).All(pair => ReferenceEquals(pair.First, pair.Second)) && now.LooseCalls.SequenceEqual(before.LooseCalls)
            ? before
            : now with { Attempts = attempts };
    }

    /// <summary>Whether two say the same, whenever their sources were read.</summary>
    public static bool Same(Attempt one, Attempt other) =>
        one.Id == other.Id && one.IsTest == other.IsTest && one.VersionId == other.VersionId && one.Outcome == other.Outcome && one.Trigger == other.Trigger
        && one.Actor == other.Actor && one.SourceIdentity == other.SourceIdentity && one.Started == other.Started && one.Ended == other.Ended && one.Retries == other.Retries
        && one.FailedStep == other.FailedStep && one.ErrorMessage == other.ErrorMessage && one.Gaps.AsSpan().SequenceEqual(other.Gaps.AsSpan())
        && one.Events.SequenceEqual(other.Events) && one.Calls.SequenceEqual(other.Calls) && one.Steps.SequenceEqual(other.Steps);
}
