using Keyturn.Web.Features.Readiness.Paths;

namespace Keyturn.Web.Tests.Features.Readiness.Paths;

public sealed class TextFitTests
{
    private const string Id = "sg-0123456789abcdef0";

    [Fact]
    public void Cut_ThatFits_IsLeftAlone() => TextFit.Cut("sg-1", 12, 200).ShouldBe("sg-1");

    [Theory]
    [InlineData("a-name-that-is-far-too-long-for-a-box")]
    [InlineData("受注管理システム本番環境ウェブサーバー")]
    public void Cut_TooLong_FitsAndEndsInAnEllipsis(string text)
    {
        var cut = TextFit.Cut(text, 12, 100);

        cut.ShouldEndWith("…");
        text.ShouldStartWith(cut[..^1]);
        TextFit.Width(cut, 12).ShouldBeLessThanOrEqualTo(100);
        TextFit.Width(text[..cut.Length], 12).ShouldBeGreaterThan(100 - TextFit.Width("…", 12) - 12);
    }

    [Fact]
    public void CutMiddle_TooLong_KeepsBothEnds()
    {
        var cut = TextFit.CutMiddle(Id, 11, 90);

        cut.Split('…').ShouldSatisfyAllConditions(
            parts => parts.Length.ShouldBe(2),
            parts => Id.ShouldStartWith(parts[0]),
            parts => Id.ShouldEndWith(parts[1]),
            parts => parts[1].ShouldNotBeEmpty());
        TextFit.Width(cut, 11).ShouldBeLessThanOrEqualTo(90);
    }

    [Fact]
    public void Wrap_Sentence_BreaksBetweenWordsAndLosesNone()
    {
        const string sentence = "Blocked at sg-db (inbound): no rule admits TCP 1521 for sg-web.";

        var lines = TextFit.Wrap(sentence, 12, 150, 9);

        lines.Count.ShouldBeGreaterThan(1);
        string.Join(' ', lines).ShouldBe(sentence);
        lines.ShouldAllBe(line => TextFit.Width(line, 12) <= 150);
    }

    [Fact]
    public void Wrap_Japanese_BreaksBetweenGlyphsAndLosesNone()
    {
        const string sentence = "セキュリティグループで遮断されました。一致するルールがありません。";

        var lines = TextFit.Wrap(sentence, 12, 150, 9);

        lines.Count.ShouldBeGreaterThan(1);
        string.Concat(lines).ShouldBe(sentence);
        lines.ShouldAllBe(line => TextFit.Width(line, 12) <= 150);
    }

    [Fact]
    public void Wrap_AWordLongerThanALine_IsBrokenInside()
    {
        var lines = TextFit.Wrap("arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:prod/orders/db-AbCdEf", 12, 120, 9);

        string.Concat(lines).ShouldBe("arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:prod/orders/db-AbCdEf");
        lines.ShouldAllBe(line => TextFit.Width(line, 12) <= 120);
    }

    [Fact]
    public void Wrap_MoreThanAllowed_CutsTheLastLine()
    {
        var lines = TextFit.Wrap("one two three four five six seven eight nine ten", 12, 60, 2);

        lines.Count.ShouldBe(2);
        lines[1].ShouldEndWith("…");
    }

    [Fact]
    public void Wrap_NoRoomForAnything_StillEnds() => TextFit.Wrap("ab", 12, 1, 9).ShouldBe(["a", "b"]);
}
