using Keyturn.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Readiness;

public sealed class ConsumersTests(Chromium chromium, ArticleConsole console)
{
    private const string Name = "prod/orders/oracle/app";

    [Fact]
    public async Task Readiness_ByKeyboard_LeadsToTheConsumersOfASecretAndTheWayHopByHop()
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.GoAsync("/readiness?q=" + Name);
        var row = viewer.Page.Locator("a.kt-row-link", new() { HasText = Name });
        await row.FocusAsync();
        await viewer.Page.Keyboard.PressAsync("Enter");
        await Expect(viewer.Page.Locator("h1")).ToHaveTextAsync(Name);

        var web = viewer.Page.GetByRole(AriaRole.Button, new() { Name = "web-ap-1a" });
        await web.FocusAsync();
        await viewer.Page.Keyboard.PressAsync("Enter");

        await Expect(web).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(viewer.Page.GetByRole(AriaRole.Heading, new() { Name = "Does it reach Secrets Manager?" })).ToContainTextAsync("Can");
        await Expect(viewer.Page.GetByRole(AriaRole.Heading, new() { Name = "Does it reach database keyturn-orders?" })).ToContainTextAsync("Can");
        var way = viewer.Page.Locator("details", new() { HasText = "The way, hop by hop" }).First;
        await way.Locator("summary").ClickAsync();
        await Expect(way.GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        viewer.Complaints().ShouldBeEmpty();
    }
}
