using Keyturn.Web.Ui;

namespace Keyturn.Web.Tests.Ui;

public sealed class GridTracksTests : ConsoleContext
{
    [Fact]
    public void Least_MixedWidths_AddsWhatEachAsksForAtLeast() =>
        GridTracks.Least(["minmax(13rem, 2fr)", "8.75rem", null]).ShouldBe("27.75rem");

    [Fact]
    public void Least_OtherUnits_AskForNothing() => GridTracks.Least(["1fr", "20%"]).ShouldBe("0rem");

    [Fact]
    public void Least_NoColumns_IsNothing() => GridTracks.Least([]).ShouldBe("0rem");

    [Fact]
    public void Least_LanguageWithADecimalComma_IsStillCss()
    {
        UseCulture("de");

        GridTracks.Least(["6.5rem"]).ShouldBe("6.5rem");
    }
}
