using Keyturn.Aws.Sandbox;
using Keyturn.Browser.Tests.Browsing;
using Keyturn.Browser.Tests.Rotations;
using Keyturn.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Resilience;

/// <summary>The console dies; what it had asked for does not.</summary>
[StartsFirst]
public sealed class CrashTests(Chromium chromium)
{
    private const string Name = "prod/orders/oracle/app";

    [Fact]
    public async Task Console_KilledInMidRotationAndStartedAgain_FindsTheRotationAndNeverAsksTwice()
    {
        Requires.That(Chromium.ExecutablePath is not null, "Chromium (Debian package chromium)");
        await using var running = await RunningConsole.StartAsync(new SandboxOptions
        {
            Pace = ArticleConsole.Pace with { StepAtLeast = TimeSpan.FromSeconds(8), StepAtMost = TimeSpan.FromSeconds(8) },
        });
        await using var viewer = await Viewer.OpenAsync(chromium, running.Url);
        await viewer.FindAndOpenAsync(Name);
        await viewer.RotateByKeyboardAsync("INC-5001 crash drill");
        await viewer.SeesStepAsync("createSecret", "Running");

        await running.Console.KillAsync();
        await Expect(viewer.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await running.StartConsoleAsync();
        await using var colleague = await Viewer.OpenAsync(chromium, running.Url);
        await colleague.FindAndOpenAsync(Name);
        await colleague.Page.GetByRole(AriaRole.Link, new() { Name = "Rotation", Exact = true }).ClickAsync();

        await colleague.SeesStepAsync("setSecret", "Done");
        await colleague.SeesStepAsync("finishSecret", "Running");
        await colleague.SeesStepAsync("finishSecret", "Done");
        await colleague.SeesAsync("Rotated. AWSCURRENT is on version");
        running.CallsOf("RotateSecret").ShouldBe(1);
        await colleague.GoAsync("/audit");
        await Expect(colleague.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "INC-5001 crash drill" })).ToContainTextAsync("Accepted by AWS");
    }

    [Fact]
    public async Task Viewer_ConsoleRestarted_ComesBackToTheSameFilteredList()
    {
        Requires.That(Chromium.ExecutablePath is not null, "Chromium (Debian package chromium)");
        await using var running = await RunningConsole.StartAsync(new SandboxOptions { Pace = ArticleConsole.Pace });
        await using var viewer = await Viewer.OpenAsync(chromium, running.Url);
        await viewer.GoAsync("/secrets?q=oracle");
        await Expect(viewer.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("oracle");

        await running.Console.KillAsync();
        await Expect(viewer.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await running.StartConsoleAsync();

        // The modal reloads the page by itself once the server answers again; the button is for the impatient.
        await Expect(viewer.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("oracle", new() { Timeout = 60_000 });
        await Expect(viewer.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await Expect(viewer.Page.Locator("a.kt-row-link").First).ToContainTextAsync("oracle");
    }
}
