using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Causes;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Readiness.Checks;

namespace Keyturn.Operations.Diagnosis;

/// <summary>A cause as the evidence has it.</summary>
internal readonly record struct ReadFinding(Finding Finding, bool IsRuledOut);

/// <summary>Holds one cause against what was seen, and against the checks that confirm or exclude it.</summary>
internal static class FindingReader
{
    /// <returns><see langword="null"/> when nothing speaks for it.</returns>
    public static ReadFinding? Read(Cause cause, SeenSymptoms seen)
    {
        ImmutableArray<Evidence> symptoms = [.. cause.For(seen).Distinct()];
        ImmutableArray<Evidence> checks = [.. cause.ConfirmedBy.Select(id => seen.CheckFails(id)).OfType<Evidence>()];

        // A failing check explains a step that fails without a word; it says nothing of a failure that told its own reason.
        if (symptoms.IsEmpty && !checks.IsEmpty && !cause.Steps.IsEmpty)
            symptoms = [.. seen.FailedSilentlyIn(cause.Steps)];
        if (symptoms.IsEmpty || (cause.NeedsCheck && checks.IsEmpty && symptoms.All(one => one.Source != EvidenceSource.Facts && one.Weight != EvidenceWeight.Proof)))
            return null;

        ImmutableArray<Evidence> supporting = [.. symptoms.Concat(checks).OrderByDescending(one => one.Weight)];
        ImmutableArray<Evidence> opposing = [.. cause.Against(seen).Concat(cause.ExcludedBy.Select(id => seen.CheckPasses(id)).OfType<Evidence>()).Distinct()];
        if (!checks.IsEmpty)
            opposing = [.. opposing.Where(one => one.Source != EvidenceSource.Check)];
        var strength = Judgement.Of(supporting, opposing);
        return new(
            new()
            {
                Cause = cause,
                Strength = strength ?? Strength.Possible,
                Score = Judgement.Score(supporting, opposing) + (cause.NeedsCheck ? 1 : 0),
                For = supporting,
                Against = opposing,
                Questions = strength == Strength.Certain ? [] : [cause.Look, .. Open(cause, seen)],
            },
            strength is null);
    }

    private static IEnumerable<Sentence> Open(Cause cause, SeenSymptoms seen) => cause.ConfirmedBy
        .Where(id => seen.Input.Checks.GetValueOrDefault(id) is { Outcome: CheckOutcome.Unknown })
        .Select(id => EvidenceSentences.Book.Say("CheckUnknown", new CheckTitle(id)));
}
