using Keyturn.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Secrets;

public sealed class LiveListTests(Chromium chromium, ArticleConsole console)
{
    [Fact]
    public async Task Row_ChangesUnderTheKeyboard_KeepsTheFocusOnItsLink()
    {
        const string name = "prod/cms/mysql/preview";
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.GoAsync("/secrets?q=" + name);
        var row = viewer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = name });
        var link = row.Locator("a.kt-row-link");
        await link.FocusAsync();

        ChangeKey(name, "alias/changed-elsewhere");

        await Expect(row).ToContainTextAsync("changed-elsewhere");
        await Expect(link).ToBeFocusedAsync();
        await viewer.Page.Keyboard.PressAsync("Enter");
        await Expect(viewer.Page.Locator("h1")).ToHaveTextAsync(name);
        await Expect(viewer.Page).ToHaveTitleAsync($"{name} · Keyturn");
        viewer.Complaints().ShouldBeEmpty();
    }

    /// <summary>Afterwards the same page shows the newest, without having been loaded again.</summary>
    [Fact]
    public async Task Connection_LostAndBack_ShowsWhatChangedMeanwhileOnTheSamePage()
    {
        const string name = "prod/finance/oracle/ap";
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await using var line = await CutLine.OnAsync(viewer.Page);
        await viewer.GoAsync("/secrets?q=" + name);
        var row = viewer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = name }).First;
        await Expect(row).ToBeVisibleAsync();
        await viewer.Page.EvaluateAsync("window.samePage = true");

        await line.CutAsync();
        await Expect(viewer.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        ChangeKey(name, "alias/changed-meanwhile");
        await Expect(row).Not.ToContainTextAsync("changed-meanwhile");
        line.Mend();

        await Expect(row).ToContainTextAsync("changed-meanwhile");
        await Expect(viewer.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        (await viewer.Page.EvaluateAsync<bool>("window.samePage === true")).ShouldBeTrue();
    }

    private void ChangeKey(string name, string key)
    {
        var region = console.Running.Sandbox.World.Accounts[0].FindRegion("ap-northeast-1").ShouldNotBeNull();
        lock (region.Gate)
        {
            var secret = console.Running.Secret(name);
            secret.KmsKeyId = key;
            secret.LastChangedDate = console.Running.Sandbox.World.Now;
            region.Secrets.Touch();
        }
    }
}
