using Keyturn.Browser.Tests.Browsing;
using Keyturn.Browser.Tests.Rotations;
using Keyturn.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Emergency;

/// <summary>A leaked password of alternating users, in a browser: planned, rotated, taken up, rotated again, checked by hand, handed over.</summary>
[StartsFirst]
public sealed class LeakTests(Chromium chromium, ArticleConsole console)
{
    private const string Name = "prod/ledger/postgres/report";
    private const string Consumer = "ledger-report-execution";

    [Fact]
    public async Task Leak_OfAlternatingUsers_RotatesTwiceAndEndsWithARecord()
    {
        var running = console.Running;
        var (leaked, first) = (running.LoginOf(Name), running.CurrentVersionOf(Name));
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.GoAsync(EmergencySteps.LinkOf(Name));
        await viewer.OpenEmergencyByKeyboardAsync("INC-4901 password in a public repository");

        await viewer.SeesRoundAsync(1, "Succeeded");
        var second = running.CurrentVersionOf(Name);
        second.ShouldNotBe(first);
        running.LoginOf(Name).User.ShouldNotBe(leaked.User);

        running.ReadBy(Name, Consumer);
        await Expect(viewer.Page.GetByText("Taken", new() { Exact = true }).First).ToBeVisibleAsync(new() { Timeout = 90_000 });
        await viewer.Round(2).GetByRole(AriaRole.Button, new() { NameRegex = new("Rotate (a second time|before that)…") }).ClickAsync();
        var dialog = viewer.Page.GetByRole(AriaRole.Dialog);
        if (await dialog.GetByRole(AriaRole.Checkbox).CountAsync() > 0)
            await dialog.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await dialog.GetByRole(AriaRole.Textbox).FillAsync("INC-4901 second one");
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Ask for it" })).ToBeEnabledAsync(new() { Timeout = 30_000 });
        await viewer.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(dialog).ToBeHiddenAsync();

        await viewer.SeesRoundAsync(2, "Succeeded");
        var now = running.LoginOf(Name);
        now.User.ShouldBe(leaked.User);
        now.Password.ShouldNotBe(leaked.Password);

        await viewer.Page.GetByLabel("End the sessions that were opened with the old password: pg_terminate_backend").CheckAsync();
        await viewer.SeesAsync("Local administrator, ");
        await viewer.Page.GetByLabel("Note").FillAsync("sessions were three");
        await viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Write the note" }).ClickAsync();
        await viewer.SeesAsync("sessions were three");

        var note = await (await viewer.Page.Context.APIRequest.GetAsync(new Uri(console.Url, (await viewer.Page.GetByRole(AriaRole.Link, new() { Name = "Markdown" }).GetAttributeAsync("href")).ShouldNotBeNull()).ToString())).TextAsync();
        note.ShouldContain("AWS took rotation 2 of " + Name);
        note.ShouldNotContain(now.Password);
        note.ShouldNotContain(leaked.Password);
        viewer.Complaints().ShouldBeEmpty();
    }
}
