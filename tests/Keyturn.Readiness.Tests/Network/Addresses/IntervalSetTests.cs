using CsCheck;
using Keyturn.Readiness.Network.Addresses;

namespace Keyturn.Readiness.Tests.Network.Addresses;

public sealed class IntervalSetTests
{
    private const int Universe = 60;

    private static readonly Gen<IntervalSet> Sets = Gen.Select(Gen.Int[0, Universe], Gen.Int[0, 8])
        .Array[0, 6].Select(parts => IntervalSet.Of(parts.Select(part => new Interval((UInt128)part.Item1, (UInt128)(part.Item1 + part.Item2)))));

    [Fact]
    public void Operations_OfAnySets_AreThoseOfTheirNumbers() => Gen.Select(Sets, Sets).Sample((a, b) =>
    {
        foreach (var number in Enumerable.Range(0, Universe + 10).Select(number => (UInt128)number))
        {
            a.Union(b).Contains(number).ShouldBe(a.Contains(number) || b.Contains(number));
            a.Intersect(b).Contains(number).ShouldBe(a.Contains(number) && b.Contains(number));
            a.Except(b).Contains(number).ShouldBe(a.Contains(number) && !b.Contains(number));
        }

        a.Covers(b).ShouldBe(Numbers(b).All(a.Contains));
        a.Count.ShouldBe(Numbers(a).Count());
        a.IsEmpty.ShouldBe(!Numbers(a).Any());
    });

    [Fact]
    public void Of_AnyIntervals_IsSortedAndApart() => Sets.Sample(set =>
    {
        for (var at = 1; at < set.Intervals.Length; at++)
        {
            set.Intervals[at].First.ShouldBeGreaterThan(set.Intervals[at - 1].Last + 1);
        }
    });

    [Fact]
    public void Equals_OfSetsMadeInOtherWays_IsTrue() => Gen.Select(Sets, Sets).Sample((a, b) =>
    {
        var whole = a.Union(b);
        var parts = a.Except(b).Union(b.Except(a)).Union(a.Intersect(b));
        parts.ShouldBe(whole);
        parts.GetHashCode().ShouldBe(whole.GetHashCode());
        parts.Equals((object)a).ShouldBe(a.Covers(b));
    });

    [Fact]
    public void Of_TheWholeOfIPv6_NeitherOverflowsNorLosesAnEnd()
    {
        var all = IntervalSet.Of(UInt128.MinValue, UInt128.MaxValue);

        all.Union(IntervalSet.Of(5, 6)).ShouldBe(all);
        all.Except(all).IsEmpty.ShouldBeTrue();
        all.Except(IntervalSet.Of(UInt128.MaxValue, UInt128.MaxValue)).Contains(UInt128.MaxValue).ShouldBeFalse();
        all.Except(IntervalSet.Of(0, 0)).Contains(1).ShouldBeTrue();
    }

    [Fact]
    public void Of_FirstBehindLast_IsEmpty() => IntervalSet.Of(3, 2).IsEmpty.ShouldBeTrue();

    private static IEnumerable<UInt128> Numbers(IntervalSet set) =>
        Enumerable.Range(0, Universe + 10).Select(number => (UInt128)number).Where(set.Contains);
}
