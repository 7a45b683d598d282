using System.Collections.Immutable;
using CsCheck;
using Keyturn.Operations.Diagnosis;

namespace Keyturn.Operations.Tests.Diagnosis;

public sealed class JudgementTests
{
    private static readonly Gen<Evidence> AnyEvidence = Gen.Select(Gen.Enum<EvidenceSource>(), Gen.Enum<EvidenceWeight>(), (source, weight) => Seen(source, weight));

    [Fact]
    public void Of_NoEvidence_IsNothing() => AnyEvidence.Array[0, 4].Sample(against => Judgement.Of([], [.. against]) is null);

    [Fact]
    public void Of_EvidenceForTakenAway_IsNoSurer() => Gen.Select(AnyEvidence.Array[1, 5], AnyEvidence.Array[0, 3], Gen.Int[0, 4]).Sample((supporting, opposing, place) =>
    {
        ImmutableArray<Evidence> all = [.. supporting], against = [.. opposing];
        var (before, after) = (Judgement.Of(all, against), Judgement.Of(all.RemoveAt(place % all.Length), against));
        return Sureness(after) <= Sureness(before);
    });

    [Fact]
    public void Of_EvidenceAgainstAdded_IsNoSurer() => Gen.Select(AnyEvidence.Array[1, 5], AnyEvidence.Array[0, 3], AnyEvidence).Sample((supporting, opposing, more) =>
        Sureness(Judgement.Of([.. supporting], [.. opposing, more])) <= Sureness(Judgement.Of([.. supporting], [.. opposing])));

    [Fact]
    public void Of_AnotherOrder_IsTheSame() => Gen.Select(AnyEvidence.Array[1, 5], AnyEvidence.Array[0, 3]).Sample((supporting, opposing) =>
        Judgement.Of([.. supporting], [.. opposing]) == Judgement.Of([.. supporting.Reverse()], [.. opposing.Reverse()])
        && Judgement.Score([.. supporting], [.. opposing]) == Judgement.Score([.. supporting.Reverse()], [.. opposing.Reverse()]));

    [Fact]
    public void Of_ChecksAlone_AreNeverMoreThanPossible() => Gen.Enum<EvidenceWeight>().Where(weight => weight != EvidenceWeight.Proof).Array[1, 5].Sample(weights =>
        Judgement.Of([.. weights.Select(weight => Seen(EvidenceSource.Check, weight))], []) == Strength.Possible);

    [Theory]
    [InlineData(EvidenceWeight.Proof, null, null, Strength.Certain)]
    [InlineData(EvidenceWeight.Proof, null, EvidenceWeight.Sign, Strength.Likely)]
    [InlineData(EvidenceWeight.Proof, null, EvidenceWeight.Proof, null)]
    [InlineData(EvidenceWeight.Sign, EvidenceWeight.Sign, null, Strength.Certain)]
    [InlineData(EvidenceWeight.Sign, EvidenceWeight.Hint, null, Strength.Likely)]
    [InlineData(EvidenceWeight.Sign, null, EvidenceWeight.Sign, Strength.Possible)]
    [InlineData(EvidenceWeight.Sign, null, EvidenceWeight.Hint, Strength.Likely)]
    [InlineData(EvidenceWeight.Hint, EvidenceWeight.Sign, null, Strength.Likely)]
    [InlineData(EvidenceWeight.Hint, null, EvidenceWeight.Sign, Strength.Possible)]
    public void Of_LogCheckAndDoubt_IsTheStrengthOfBoth(EvidenceWeight log, EvidenceWeight? check, EvidenceWeight? doubt, Strength? strength) => Judgement.Of(
        [Seen(EvidenceSource.Log, log), .. check is { } weight ? [Seen(EvidenceSource.Check, weight)] : Array.Empty<Evidence>()],
        doubt is { } against ? [Seen(EvidenceSource.Log, against)] : []).ShouldBe(strength);

    private static Evidence Seen(EvidenceSource source, EvidenceWeight weight) => new(source, weight, EvidenceSentences.Book.Say("NoLines"));

    private static int Sureness(Strength? strength) => strength is { } one ? 3 - (int)one : 0;
}
