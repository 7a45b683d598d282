using Keyturn.Browser.Tests.Browsing;

namespace Keyturn.Browser.Tests.Accessibility;

/// <summary>Pages on a telephone: nothing serious for axe, and nothing to scroll sideways for.</summary>
public sealed class NarrowPagesTests(Chromium chromium, ArticleConsole console)
{
    [Theory]
    [InlineData("/", "en")]
    [InlineData("/secrets", "ja")]
    [InlineData(ConsolePages.Secret, "ja")]
    [InlineData(ConsolePages.Secret + "?tab=rotation", "en")]
    [InlineData(ConsolePages.Secret + "?tab=readiness", "ja")]
    [InlineData(ConsolePages.Secret + "?tab=checks", "en")]
    [InlineData("/readiness", "en")]
    [InlineData(ConsolePages.Secret + "?tab=readers", "ja")]
    [InlineData("/consumers", "ja")]
    [InlineData(ConsolePages.Consumer, "en")]
    [InlineData(ConsolePages.Role, "ja")]
    [InlineData("/parameters", "ja")]
    [InlineData("/parameters?view=compare", "ja")]
    [InlineData("/schedule", "ja")]
    [InlineData("/findings", "en")]
    [InlineData("/emergency", "ja")]
    [InlineData("/incidents", "en")]
    [InlineData("/approvals", "ja")]
    [InlineData("/audit", "en")]
    [InlineData("/settings", "ja")]
    [InlineData("/status", "en")]
    public async Task Page_At360Pixels_NeitherScrollsSidewaysNorHasASeriousFinding(string path, string language)
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url, language, width: 360);
        await viewer.GoAsync(path);
        await viewer.SettleAsync();

        (await viewer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(360);
        (await viewer.SeriousAsync()).ShouldBeEmpty();
        viewer.Complaints().ShouldBeEmpty();
    }
}
