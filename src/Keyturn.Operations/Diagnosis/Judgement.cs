using System.Collections.Immutable;

namespace Keyturn.Operations.Diagnosis;

/// <summary>From evidence to a strength. Less evidence for a cause never makes it surer, and nothing is certain without any.</summary>
public static class Judgement
{
    /// <returns><see langword="null"/> when the cause is ruled out, or when nothing speaks for it.</returns>
    public static Strength? Of(ImmutableArray<Evidence> supporting, ImmutableArray<Evidence> opposing)
    {
        if (supporting.IsEmpty || opposing.Any(one => one.Weight == EvidenceWeight.Proof))
            return null;

        var strength = Of(supporting);
        return opposing.Any(one => one.Weight == EvidenceWeight.Sign) && strength != Strength.Possible ? strength + 1 : strength;
    }

    /// <summary>Orders findings of the same strength; those with the same number are tied.</summary>
    public static int Score(ImmutableArray<Evidence> supporting, ImmutableArray<Evidence> opposing) =>
        Sources(supporting).Sum() - Sources(opposing).Sum();

    private static Strength Of(ImmutableArray<Evidence> supporting)
    {
        var signs = supporting.Where(one => one.Weight >= EvidenceWeight.Sign).ToList();
        var symptoms = signs.Exists(one => one.Source != EvidenceSource.Check);
        var check = signs.Exists(one => one.Source == EvidenceSource.Check);
        return supporting.Any(one => one.Weight == EvidenceWeight.Proof) || (symptoms && signs.DistinctBy(one => one.Source).Count() > 1) ? Strength.Certain
            : symptoms || (check && supporting.Any(one => one.Source != EvidenceSource.Check)) ? Strength.Likely
            : Strength.Possible;
    }

    /// <summary>Each source counts once, with the most that it says: ten checks of the same thing are one.</summary>
    private static IEnumerable<int> Sources(ImmutableArray<Evidence> evidence) => evidence.GroupBy(one => one.Source).Select(source => source.Max(one => one.Weight) switch
    {
        EvidenceWeight.Proof => 9,
        EvidenceWeight.Sign => 3,
        _ => 1,
    });
}
