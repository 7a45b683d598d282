using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Tests.Policy.Patterns;

public sealed class ArnTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a:b", "a|b")]
    [InlineData("a:b:c:d:e", "a|b|c|d|e")]
    [InlineData("arn:aws:iam::1:role/a", "arn|aws|iam||1|role/a")]
    [InlineData("arn:aws:secretsmanager:eu-west-1:1:secret:a:b", "arn|aws|secretsmanager|eu-west-1|1|secret:a:b")]
    [InlineData(":::::", "|||||")]
    [InlineData(":::::::", "|||||::")]
    public void Split_Text_EndsAtItsFirstFiveColons(string text, string expected)
    {
        Span<Range> parts = stackalloc Range[Arn.Parts];

        var count = Arn.Split(text, parts);

        var found = new List<string>();
        foreach (var part in parts[..count])
        {
            found.Add(text[part]);
        }

        found.ShouldBe(expected.Split('|'));
    }

    [Theory]
    [InlineData(0, "arn")]
    [InlineData(1, "aws")]
    [InlineData(2, "iam")]
    [InlineData(3, "")]
    [InlineData(5, "")]
    public void Part_OfAShortText_IsEmptyBehindItsEnd(int part, string expected) => Arn.Part("arn:aws:iam", part).ShouldBe(expected);

    [Theory]
    [InlineData("arn:aws:iam::1:role/path/web", "web")]
    [InlineData("web", "web")]
    [InlineData("web/", "")]
    public void NameOf_Text_IsWhatStandsBehindTheLastSlash(string arn, string expected) => Arn.NameOf(arn).ShouldBe(expected);
}
