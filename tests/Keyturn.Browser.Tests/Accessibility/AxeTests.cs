using Keyturn.Browser.Tests.Browsing;

namespace Keyturn.Browser.Tests.Accessibility;

/// <summary>That nothing was found on a page says something only where faults are found.</summary>
public sealed class AxeTests(Chromium chromium, ArticleConsole console)
{
    private const string Faults = """
        <!doctype html><html lang="en"><head><title>Faults</title></head>
        <body style="background:#fff"><main><h1>Faults</h1><img src="data:,"><p style="color:#bbb">Hardly to be read</p><button></button></main></body></html>
        """;

    [Fact]
    public async Task Serious_OfAPageWithFaults_AreFound()
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.Page.SetContentAsync(Faults);

        (await viewer.SeriousAsync()).Select(finding => finding[..finding.IndexOf(':', StringComparison.Ordinal)]).ShouldBe(["button-name", "color-contrast", "image-alt"], ignoreOrder: true);
    }
}
