using Keyturn.Readiness.Policy.Compiled;

namespace Keyturn.Readiness.Tests.Policy.Compiled;

public sealed class ColumnSetTests
{
    private static readonly int[][] Sets = [[], [0], [63], [64], [3, 69, 130], [69], [130, 131], [0, 63, 64, 127, 128, 191], [.. Enumerable.Range(0, 192)], [.. Enumerable.Range(60, 80)]];

    [Fact]
    public void AndExceptOverlaps_OfTwoSets_AreThoseOfTheirColumns()
    {
        foreach (var (left, right) in from left in Sets from right in Sets select (left, right))
        {
            var (one, other) = (ColumnLayers.SetOf(left, 3), ColumnLayers.SetOf(right, 3));

            one.And(other).Columns().ShouldBe(left.Intersect(right));
            one.Except(other).Columns().ShouldBe(left.Except(right));
            one.Overlaps(other).ShouldBe(left.Intersect(right).Any());
            one.Count.ShouldBe(left.Length);
            one.IsEmpty.ShouldBe(left.Length == 0);
            right.Where(one.Contains).ShouldBe(left.Intersect(right).Order());
        }
    }

    [Fact]
    public void Of_WordsFromTheMiddle_StandWhereTheyStood()
    {
        var set = ColumnSet.Of([0, 1, 0, 2, 0], 5);

        set.First.ShouldBe(6);
        set.End.ShouldBe(9);
        set.Columns().ShouldBe([6 * 64, (8 * 64) + 1]);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(64, 1)]
    [InlineData(65, 2)]
    public void WordsFor_Columns_AreAsManyAsTheyNeed(int columns, int words) => ColumnSet.WordsFor(columns).ShouldBe(words);

    [Theory]
    [InlineData(64)]
    [InlineData(70)]
    [InlineData(128)]
    public void Build_Negated_IsTheOppositeOfEveryColumn(int columns)
    {
        var words = new KleeneWords(columns);
        words.Raise(3, true);
        words.Raise(61, false);
        var set = words.Build(negated: true);

        set.Yes.Count.ShouldBe(columns - 2);
        set.May.Columns().Except(set.Yes.Columns()).ShouldBe([61]);
        set.May.Contains(3).ShouldBeFalse();
    }

    [Theory]
    [InlineData(64)]
    [InlineData(70)]
    public void Build_AfterAllWereRaisedToUnknown_KnowsNoColumnMore(int columns)
    {
        var words = new KleeneWords(columns);
        words.Raise(3, true);
        words.RaiseAllToUnknown();
        var set = words.Build(negated: false);

        set.May.Count.ShouldBe(columns);
        set.Yes.Columns().ShouldBe([3]);
    }

    [Fact]
    public void Raise_ASet_MakesNothingLessTrue()
    {
        var (some, words) = (new KleeneWords(200), new KleeneWords(200));
        some.Raise(130, true);
        some.Raise(131, false);
        words.Raise(131, true);
        words.Raise(5, false);
        words.Raise(some.Build(negated: false));
        var set = words.Build(negated: false);

        set.Yes.Columns().ShouldBe([130, 131]);
        set.May.Columns().ShouldBe([5, 130, 131]);
    }
}
