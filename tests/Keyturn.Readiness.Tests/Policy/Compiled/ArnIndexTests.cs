using CsCheck;
using Keyturn.Readiness.Policy.Compiled;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Tests.Policy.Compiled;

public sealed class ArnIndexTests
{
    private static readonly string[] Arns =
    [
        "arn:aws:sm:r1:1:secret:a", "arn:aws:sm:r1:1:secret:a/b", "arn:aws:sm:r1:1:secret:a/b-c", "arn:aws:sm:r1:1:secret:ab", "arn:aws:sm:r2:1:secret:a/b", "arn:aws:sm:r1:2:secret:a/b",
        "arn:aws:sm:r1:1:secret:a:b", "arn:aws:kms:r1:1:key/a", "arn:aws:sm:r1:1:secret:a*b", "arn:aws:sm", "*",
    ];

    private static readonly string[] Edits = ["*", "?", ":", "", "**", "a"];

    /// <summary>An ARN with some characters replaced, so that patterns come near.</summary>
    private static readonly Gen<GlobText> Patterns = Gen.Select(Gen.Int[0, Arns.Length - 1], Gen.Select(Gen.Int[0, 40], Gen.Int[0, Edits.Length - 1].Select(edit => Edits[edit]), Gen.Int[0, 6]).Array[0, 4], Gen.Bool.Array[80])
        .Select((at, edits, literal) =>
        {
            var text = edits.Aggregate(Arns[at], (text, edit) => edit.Item1 >= text.Length ? text + edit.Item2 : text[..edit.Item1] + edit.Item2 + text[Math.Min(text.Length, edit.Item1 + edit.Item3)..]);
            return new GlobText(text, literal[0] ? [.. Enumerable.Range(0, text.Length).Select(index => literal[index])] : null);
        });

    [Fact]
    public void Match_OfAnyPattern_IsThatOfThePatternByItself() => Patterns.Sample(pattern => ShouldAgree(new ArnIndex(Arns), pattern), iter: 20 * Check.Iter);

    /// <summary>Every piece of every ARN replaced by every edit once.</summary>
    [Fact]
    public void Match_OfAPatternOneEditAway_IsThatOfThePatternByItself()
    {
        var index = new ArnIndex(Arns);
        foreach (var text in from arn in Arns from at in Enumerable.Range(0, arn.Length + 1) from edit in Edits from length in new[] { 0, 1, 3 } select arn[..at] + edit + arn[Math.Min(arn.Length, at + length)..])
        {
            ShouldAgree(index, new(text));
        }
    }

    /// <summary>Names that a variable put into a pattern: their stars stand for themselves.</summary>
    [Theory]
    [InlineData("arn:aws:sm:r1:1:secret:a*b", true, "arn:aws:sm:r1:1:secret:a*b")]
    [InlineData("arn:aws:sm:r1:1:secret:a*b", false, "arn:aws:sm:r1:1:secret:a*b arn:aws:sm:r1:1:secret:a/b arn:aws:sm:r1:1:secret:ab arn:aws:sm:r1:1:secret:a:b")]
    public void Match_OfAStarThatAVariableHeld_IsThatStarAlone(string text, bool isLiteral, string expected)
    {
        var set = new ArnIndex(Arns).Match(new CompiledPattern(new(text, [.. text.Select(one => isLiteral && one == '*')])));

        set.Yes.Columns().Select(column => Arns[column]).ShouldBe(expected.Split(' '), ignoreOrder: true);
    }

    [Fact]
    public void Match_OfOneArnOnSeveralColumns_RaisesThemAll()
    {
        var set = new ArnIndex(["arn:aws:sm:r1:1:secret:b", "arn:aws:sm:r1:1:secret:a", "arn:aws:sm:r1:1:secret:b"]).Match(new CompiledPattern(new("arn:aws:sm:r1:1:secret:b")));

        set.Yes.Columns().ShouldBe([0, 2]);
    }

    private static void ShouldAgree(ArnIndex index, GlobText pattern)
    {
        var set = index.Match(new CompiledPattern(pattern));
        for (var column = 0; column < Arns.Length; column++)
        {
            var truth = set.Yes.Contains(column) ? Truth.Yes : set.May.Contains(column) ? Truth.Unknown : Truth.No;
            if (truth != ArnPattern.Match(pattern, Arns[column]).Truth)
            {
                truth.ShouldBe(ArnPattern.Match(pattern, Arns[column]).Truth, $"{pattern.Text} {Arns[column]}");
            }
        }
    }
}
