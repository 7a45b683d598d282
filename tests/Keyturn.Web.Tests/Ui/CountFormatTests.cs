using Keyturn.Web.Ui;

namespace Keyturn.Web.Tests.Ui;

public sealed class CountFormatTests : ConsoleContext
{
    [Theory]
    [InlineData(0, "0 secrets are rotated")]
    [InlineData(1, "1 secret is rotated")]
    [InlineData(2, "2 secrets are rotated")]
    [InlineData(1_200, "1,200 secrets are rotated")]
    public void Of_ACount_TakesTheNounThatGoesWithIt(int count, string expected) =>
        CountFormat.Of("{0:N0} {0:secret is|secrets are} rotated", count).ShouldBe(expected);

    [Fact]
    public void Of_SeveralCounts_EachHasItsOwn() =>
        CountFormat.Of("{0} of {1} {1:place|places}{2:|s} in {3}", 1, 2, 1, "Asia/Tokyo").ShouldBe("1 of 2 places in Asia/Tokyo");

    [Fact]
    public void Of_NothingInAPlace_IsEmpty() => CountFormat.Of("<{0}>", [null]).ShouldBe("<>");

    [Fact]
    public void Of_WithoutAChoice_IsTheReadersCulture()
    {
        UseCulture("ja");

        CountFormat.Of("{0:N0} 件、{1:yyyy/M/d ddd}", 1_200, new DateTime(2026, 11, 30)).ShouldBe("1,200 件、2026/11/30 月");
    }
}
