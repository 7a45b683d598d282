using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Tests.Policy.Patterns;

/// <summary>What came from a value is compared letter for letter, wherever the pattern is cut.</summary>
public sealed class GlobTextTests
{
    [Fact]
    public void Build_OfPieces_KeepsWhichAreLiteral()
    {
        var text = Mixed(("a*", false), ("b*", true), ("?", false));

        text.Text.ShouldBe("a*b*?");
        text.Matches("axxb*y").ShouldBeTrue();
        text.Matches("axxbzy").ShouldBeFalse();
        text[2..4].Matches("b*").ShouldBeTrue();
        text[2..4].Matches("bc").ShouldBeFalse();
        text[..2].Matches("abc").ShouldBeTrue();
    }

    [Theory]
    [InlineData("a", "", false, false)]
    [InlineData("a*", "", true, true)]
    [InlineData("*a", "", true, false)]
    [InlineData("a?", "", true, false)]
    [InlineData("", "a*", false, false)]
    [InlineData("", "?", false, false)]
    [InlineData("*", "*", true, false)]
    [InlineData("?", "*", true, false)]
    public void Wildcards_OfPatternThenValue_AreThoseOfThePattern(string pattern, string value, bool hasWildcard, bool endsWithStar)
    {
        var text = Mixed((pattern, false), (value, true));

        text.HasWildcard.ShouldBe(hasWildcard);
        text.EndsWithStar.ShouldBe(endsWithStar);
    }

    [Fact]
    public void Wildcards_OfPlainPattern_AreAllItsStars()
    {
        new GlobText("a*").EndsWithStar.ShouldBeTrue();
        new GlobText("a*")[1..].HasWildcard.ShouldBeTrue();
        new GlobText("a*")[..1].HasWildcard.ShouldBeFalse();
        new GlobText("A*").Matches("ab").ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "*", Truth.No)]
    [InlineData("*", "", Truth.Yes)]
    [InlineData("arn:aws:secretsmanager:", "*", Truth.No)]
    [InlineData("arn:aws:secretsmanager:*:*:secret:prod/db-AbCde", "?", Truth.No)]
    [InlineData("arn:aws:secretsmanager:*:*:secret:prod/", "db-AbCdEf", Truth.Yes)]
    public void Match_ArnWithAPatternThatEndsInAValue_TakesTheValueAsItIs(string pattern, string value, Truth expected) =>
        ArnPattern.Match(Mixed((pattern, false), (value, true)), Case.SecretArn).Truth.ShouldBe(expected);

    private static GlobText Mixed(params (string Text, bool IsLiteral)[] pieces)
    {
        var text = new GlobText.Builder();
        foreach (var (piece, isLiteral) in pieces)
        {
            text.Add(piece, isLiteral);
        }

        return text.Build();
    }
}
