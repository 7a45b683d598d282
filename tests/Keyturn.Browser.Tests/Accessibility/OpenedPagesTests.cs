using Keyturn.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Accessibility;

/// <summary>What is only there once somebody has opened it: a dialog, the plan of an emergency, an incident.</summary>
public sealed class OpenedPagesTests(Chromium chromium, ArticleConsole console)
{
    [Theory]
    [InlineData("en", false)]
    [InlineData("ja", true)]
    public async Task RotateDialog_Open_HasNoSeriousFinding(string language, bool dark)
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url, language, dark);
        await viewer.GoAsync(ConsolePages.Secret + "?action=rotate");
        await Expect(viewer.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await Expect(viewer.Page.GetByRole(AriaRole.Dialog).Locator("code").First).ToBeAttachedAsync();
        await viewer.SettleAsync();

        (await viewer.SeriousAsync()).ShouldBeEmpty();
        viewer.Complaints().ShouldBeEmpty();
    }

    /// <summary>An emergency that is planned, and an incident with nothing rotated: pages that are only there when something is.</summary>
    [Theory]
    [InlineData("en", false, 1440)]
    [InlineData("en", true, 1440)]
    [InlineData("ja", false, 1440)]
    [InlineData("ja", true, 1440)]
    [InlineData("ja", false, 360)]
    public async Task Emergency_PlannedAndOpened_HasNoSeriousFinding(string language, bool dark, int width)
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url, language, dark, width);
        await viewer.GoAsync($"/emergency?why=outage&role={Uri.EscapeDataString(ConsolePages.RoleArn)}&secret={Uri.EscapeDataString(console.Running.Secret("prod/hr/oracle/app").Arn)}");
        await Expect(viewer.Page.Locator("article")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(viewer.Page.Locator("#kt-role")).ToBeVisibleAsync();
        await viewer.SettleAsync();
        (await viewer.SeriousAsync()).ShouldBeEmpty();

        await viewer.Page.Locator("[data-focus]").FillAsync("INC-4999");
        await viewer.Page.Locator("[data-shortcut='ctrl+enter']:not([disabled])").ClickAsync();
        await Expect(viewer.Page.Locator("#kt-next")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await viewer.SettleAsync();

        (await viewer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        (await viewer.SeriousAsync()).ShouldBeEmpty();
        viewer.Complaints().ShouldBeEmpty();
    }
}
