using Keyturn.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Emergency;

/// <summary>On call at three in the morning: from the link of an alert to "rotation requested" with one key, a reason and one chord. The presses are counted; how long the machine takes is measured elsewhere.</summary>
public sealed class OnCallTests(Chromium chromium, ArticleConsole console)
{
    private const string Counting = """
        window.inputs = [];
        document.addEventListener('keydown', e => window.inputs.push(e.key), true);
        document.addEventListener('mousedown', () => window.inputs.push('mouse'), true);
        """;

    [Fact]
    public async Task Link_OneKeyAReasonAndOneChord_IsRotationRequested()
    {
        const string name = "prod/catalog/postgres/search";
        const string reason = "INC-3 leak";
        var before = console.Running.CurrentVersionOf(name);
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.Page.AddInitScriptAsync(Counting);

        await viewer.GoAsync(EmergencySteps.LinkOf(name));
        await viewer.OpenEmergencyByKeyboardAsync(reason);
        await viewer.SeesRoundAsync(1, "Rotation requested");

        (await viewer.Page.EvaluateAsync<string[]>("window.inputs")).ShouldBe(["e", .. reason.Select(Key), "Control", "Enter"]);
        await viewer.SeesRoundAsync(1, "Succeeded");
        console.Running.CurrentVersionOf(name).ShouldNotBe(before);
        await viewer.GoAsync("/audit");
        await Expect(viewer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = reason })).ToHaveCountAsync(1);
        viewer.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task Palette_LinesComeLateAfterAnArrow_KeepsTheChoiceUntilTheNextLetter()
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.GoAsync("/");
        await viewer.Page.Keyboard.PressAsync("Control+k");
        await viewer.Page.Keyboard.TypeAsync("catalog/postgres/app");
        await Expect(viewer.Page.GetByRole(AriaRole.Option, new() { Name = "Emergency rotation of prod/catalog/postgres/app…" })).ToBeVisibleAsync();
        await viewer.SettleAsync();
        await viewer.Page.Keyboard.PressAsync("ArrowDown");
        var chosen = viewer.Page.Locator("#kt-palette-list [aria-selected=true]");
        var name = await chosen.TextContentAsync() ?? "";

        await viewer.Page.EvaluateAsync("""
            () => {
              const late = document.createElement('li');
              late.id = 'late';
              late.setAttribute('role', 'option');
              late.textContent = 'Late';
              document.getElementById('kt-palette-list').prepend(late);
            }
            """);
        await Expect(viewer.Page.Locator("#late")).ToHaveAttributeAsync("aria-selected", "false");
        await Expect(chosen).ToHaveTextAsync(name);

        await viewer.Page.EvaluateAsync("() => { document.querySelector('[data-palette]').dispatchEvent(new Event('input', { bubbles: true })); document.getElementById('late').remove(); }");
        await Expect(chosen).Not.ToHaveTextAsync(name);
    }

    [Fact]
    public async Task Palette_AFewLetters_LeadsToThePlanAndGIToTheIncidents()
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.GoAsync("/");
        await viewer.Page.Keyboard.PressAsync("Control+k");
        await viewer.Page.Keyboard.TypeAsync("catalog/postgres/app");
        var emergency = viewer.Page.GetByRole(AriaRole.Option, new() { Name = "Emergency rotation of prod/catalog/postgres/app…" });
        await Expect(emergency).ToBeVisibleAsync();

        // The last letters may still be on their way; the list that they make begins at its first entry again.
        await viewer.SettleAsync();
        await viewer.Page.Keyboard.PressAsync("ArrowDown");
        await viewer.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(emergency).ToHaveAttributeAsync("aria-selected", "true");
        await viewer.Page.Keyboard.PressAsync("Enter");
        await Expect(viewer.Page.GetByRole(AriaRole.Heading, new() { Name = "Emergency rotation", Level = 1 })).ToBeVisibleAsync();
        await Expect(viewer.Page.GetByLabel("What has happened")).ToBeFocusedAsync();

        await viewer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
        await viewer.Page.Keyboard.PressAsync("g");
        await viewer.Page.Keyboard.PressAsync("i");

        await Expect(viewer.Page.GetByRole(AriaRole.Heading, new() { Name = "Incidents", Level = 1 })).ToBeVisibleAsync();
        viewer.Complaints().ShouldBeEmpty();
    }

    private static string Key(char letter) => letter.ToString();
}
