using Keyturn.Readiness.Policy.Compiled;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Tests.Policy.Compiled;

public sealed class SortedTextsTests
{
    private static readonly string[] Sorted = ["", "a", "a*", "ab", "abc", "abd", "b", "b?", "ba", "bbb", "c"];

    private static readonly string[] Patterns = ["", "*", "?", "??", "a", "a*", "a?", "a??", "ab", "ab*", "ab?", "ab*d", "*b", "*?", "?*", "b?", "b??", "bb", "c*", "d", "d*", "**", "a**"];

    [Fact]
    public void Match_OfAPattern_FindsEveryTextThatFits()
    {
        foreach (var pattern in Patterns.Select(text => new GlobText(text)))
        {
            Found(into => new SortedTexts(Unsorted).Match(pattern, true, into)).ShouldBe(Sorted.Where(one => pattern.Matches(one)), pattern.Text);
        }
    }

    [Fact]
    public void MatchAndEqual_OfATextWhoseCharactersAreLiteral_FindThatTextAlone()
    {
        foreach (var text in Patterns)
        {
            Found(into => new SortedTexts(Unsorted).Match(new(text, [.. text.Select(_ => true)]), true, into)).ShouldBe(Sorted.Where(one => one == text), text);
            Found(into => new SortedTexts(Unsorted).Equal(text, into)).ShouldBe(Sorted.Where(one => one == text), text);
        }
    }

    [Fact]
    public void Match_ThatIsNotCertain_RaisesToUnknown()
    {
        var into = new KleeneWords(Sorted.Length);
        new SortedTexts(Unsorted).Match(new("ab*"), false, into);
        var set = into.Build(negated: false);

        set.Yes.IsEmpty.ShouldBeTrue();
        set.May.Columns().Select(column => Sorted[column]).ShouldBe(["ab", "abc", "abd"]);
    }

    [Fact]
    public void Equal_ATextOfSeveralColumns_RaisesThemAll()
    {
        var into = new KleeneWords(3);
        new SortedTexts([("x", 2), ("y", 1), ("x", 0)]).Equal("x", into);

        into.Build(negated: false).Yes.Columns().ShouldBe([0, 2]);
    }

    private static IEnumerable<(string Text, int Column)> Unsorted => Sorted.Select((text, column) => (text, column)).OrderBy(pair => (pair.column * 7) % 11);

    private static IEnumerable<string> Found(Action<KleeneWords> find)
    {
        var into = new KleeneWords(Sorted.Length);
        find(into);
        return into.Build(negated: false).Yes.Columns().Select(column => Sorted[column]);
    }
}
