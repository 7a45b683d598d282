using Keyturn.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Attempts;

public sealed class AttemptsTests(Chromium chromium, ArticleConsole console)
{
    [Fact]
    public async Task Attempts_FailedOnesFiltered_LeadToTheTimelineOfOne()
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.GoAsync("/attempts?range=quarter");
        await viewer.Page.Locator("summary", new() { HasText = "Outcome" }).ClickAsync();
        await viewer.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Failed" }).CheckAsync();
        await Expect(viewer.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("outcome=failed"));

        await viewer.Page.Locator("a.kt-row-link").First.ClickAsync();

        await Expect(viewer.Page.GetByRole(AriaRole.Article)).ToContainTextAsync("Failed during");
        await Expect(viewer.Page.Locator(".moments li").First).ToBeVisibleAsync();
        await Expect(viewer.Page.Locator(".steps")).ToContainTextAsync("setSecret");
        viewer.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task Functions_One_ShowsItsAttempts()
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.GoAsync("/functions");

        await viewer.Page.Locator("a.kt-row-link").First.ClickAsync();

        await Expect(viewer.Page.GetByRole(AriaRole.Heading, new() { Name = "Configuration" })).ToBeVisibleAsync();
        viewer.Complaints().ShouldBeEmpty();
    }
}
