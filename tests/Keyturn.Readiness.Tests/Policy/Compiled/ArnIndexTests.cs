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
    public void Match_OfAnyPattern_IsThatOfThePatternByItself() => Patterns.Sample(
        pattern =>
        {
            var set = new ArnIndex(Arns).Match(new CompiledPattern(pattern));
            for (var column = 0; column < Arns.Length; column++)
            {
                var truth = set.Yes.Contains(column) ? Truth.Yes : set.May.Contains(column) ? Truth.Unknown : Truth.No;
                truth.ShouldBe(ArnPattern.Match(pattern, Arns[column]).Truth, $"{pattern.Text} {Arns[column]}");
            }
        },
        iter: 20 * Check.Iter);

    [Fact]
    public void Build_Negated_IsTheOppositeOfEveryColumn()
    {
        var words = new KleeneWords(70);
        words.Raise(3, true);
        words.Raise(69, false);
        var set = words.Build(negated: true);

        set.Yes.Count.ShouldBe(68);
        set.May.Columns().Except(set.Yes.Columns()).ShouldBe([69]);
        set.May.Contains(3).ShouldBeFalse();
    }
}
