using Keyturn.Browser.Tests.Browsing;
using Keyturn.Browser.Tests.Readiness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Rotations;

/// <summary>A rotation of which a check says that it will fail: the dialog stops it, somebody overrides it, and the audit log tells.</summary>
public sealed class PreflightTests(Chromium chromium, BrokenConsole console) : IClassFixture<BrokenConsole>
{
    private const string Name = "prod/catalog/postgres/app";
    private const string Address = "/secrets/111122223333/ap-northeast-1/" + Name;
    private const string Trust = "The role’s trust policy lets Lambda assume it";

    [Fact]
    public async Task RotateNow_ACheckFails_StopsUntilItIsOverriddenAndTheAuditNamesIt()
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.GoAsync(Address + "?tab=checks");
        await Expect(viewer.Page.Locator("#role-trust summary")).ToContainTextAsync("Fails", new() { Timeout = 60_000 });
        await viewer.GoAsync(Address + "?action=rotate");
        var dialog = viewer.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText(Trust)).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Textbox).FillAsync("INC-4750 key is being changed");
        var confirm = dialog.Locator("button[aria-keyshortcuts='Control+Enter']");
        await Expect(confirm).ToBeDisabledAsync();

        await dialog.GetByRole(AriaRole.Checkbox, new() { Name = "Rotate in spite of this" }).FocusAsync();
        await viewer.Page.Keyboard.PressAsync("Space");
        await Expect(confirm).ToBeEnabledAsync();
        await dialog.GetByRole(AriaRole.Textbox).PressAsync("Control+Enter");
        await Expect(dialog).ToBeHiddenAsync(new() { Timeout = 15_000 });

        await viewer.GoAsync("/audit");
        await viewer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "INC-4750" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(viewer.Page.GetByText("role-trust")).ToBeVisibleAsync();
        await Expect(viewer.Page.GetByText("In spite of failing checks")).ToBeVisibleAsync();
        viewer.Complaints().ShouldBeEmpty();
    }
}
