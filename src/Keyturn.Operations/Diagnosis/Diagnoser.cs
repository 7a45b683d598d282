using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Causes;
using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis;

/// <summary>Ranks the causes of a failed rotation. Pure: the same input, in whatever order, gives the same diagnosis.</summary>
public static class Diagnoser
{
    public static AttemptDiagnosis Diagnose(DiagnosisInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var seen = SeenSymptoms.Of(input);
        if (!seen.HasFailure)
            return new([], [], NextLooks.Of(seen, [])) { HasFailure = false };

        var all = CauseCatalogue.All.Select(cause => FindingReader.Read(cause, seen)).OfType<ReadFinding>().ToList();
        var findings = Ranked(all);
        ImmutableArray<Finding> ruledOut = [.. all.Where(one => one.IsRuledOut).Select(one => one.Finding)];
        return new(findings, ruledOut, NextLooks.Of(seen, findings)) { HasFailure = true };
    }

    private static ImmutableArray<Finding> Ranked(List<ReadFinding> all)
    {
        var ranked = ImmutableArray.CreateBuilder<Finding>();
        foreach (var (finding, _) in all.Where(one => !one.IsRuledOut).OrderBy(one => one.Finding.Strength).ThenByDescending(one => one.Finding.Score))
        {
            var tied = ranked.Count > 0 && ranked[^1] is var before && before.Strength == finding.Strength && before.Score == finding.Score;
            ranked.Add(finding with { Place = tied ? ranked[^1].Place : ranked.Count + 1 });
        }

        return ranked.ToImmutable();
    }
}
