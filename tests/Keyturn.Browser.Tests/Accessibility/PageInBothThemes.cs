using Keyturn.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace Keyturn.Browser.Tests.Accessibility;

/// <summary>One page, looked at in the light and then in the dark.</summary>
internal static class PageInBothThemes
{
    public static async Task LookAsync(this OpenWindow window, string path)
    {
        Requires.That(Chromium.ExecutablePath is not null, "Chromium (Debian package chromium)");
        var viewer = window.Viewer;
        viewer.ForgetComplaints();
        await viewer.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await viewer.GoAsync(path);
        await viewer.SettleAsync();
        (await viewer.SeriousAsync(Axe.Wcag)).ShouldBeEmpty();

        // The theme follows the system while a page is open: the other one costs no second page.
        var light = await viewer.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        await viewer.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await viewer.Page.WaitForFunctionAsync("light => getComputedStyle(document.body).backgroundColor !== light", light);
        await viewer.SettleAsync();
        (await viewer.SeriousAsync(Axe.Colours)).ShouldBeEmpty();
        viewer.Complaints("404").ShouldBeEmpty();
    }
}
