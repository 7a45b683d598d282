using Keyturn.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace Keyturn.Browser.Tests.Accessibility;

/// <summary>One page, looked at in the light and then in the dark.</summary>
internal static class PageInBothThemes
{
    private const int MostLooks = 10;

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
        await Assertions.Expect(viewer.Page.Locator("body")).Not.ToHaveCSSAsync("background-color", light);
        await viewer.SettleAsync();
        var serious = await viewer.SeriousAsync(Axe.Colours);

        // The style sheet follows the system at once, the palette when the circuit has answered.
        for (var again = 0; serious.Count > 0 && again < MostLooks; again++)
        {
            await viewer.SettleAsync();
            serious = await viewer.SeriousAsync(Axe.Colours);
        }

        serious.ShouldBeEmpty();
        viewer.Complaints("404").ShouldBeEmpty();
    }
}
