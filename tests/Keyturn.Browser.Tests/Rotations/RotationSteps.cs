using Keyturn.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Rotations;

/// <summary>What a person does and sees around a rotation, by role and name.</summary>
internal static class RotationSteps
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 90_000 };

    /// <summary>Types into the search of the list and opens the one secret that is left.</summary>
    public static async Task FindAndOpenAsync(this Viewer viewer, string name)
    {
        await viewer.GoAsync("/secrets");
        await viewer.Page.GetByRole(AriaRole.Searchbox).FillAsync(name);
        await viewer.Page.WaitForURLAsync(url => url.Contains("q=", StringComparison.Ordinal));
        await viewer.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await Expect(viewer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(name);
    }

    /// <summary>The whole emergency flow by keyboard: R, reason, Ctrl+Enter.</summary>
    public static async Task RotateByKeyboardAsync(this Viewer viewer, string reason)
    {
        await Expect(viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Rotate now" }).First).ToBeEnabledAsync();
        await viewer.Page.Keyboard.PressAsync("r");
        var dialog = viewer.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await viewer.Page.Keyboard.TypeAsync(reason);
        await Expect(dialog.GetByText("What will happen")).ToBeVisibleAsync();
        await viewer.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(dialog).ToBeHiddenAsync(new() { Timeout = 15_000 });
    }

    /// <summary>One of the four steps in the live view, by AWS's name of it.</summary>
    public static ILocator Step(this Viewer viewer, string name) =>
        viewer.Page.GetByRole(AriaRole.List, new() { Name = "Steps of the rotation" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = name });

    public static Task SeesStepAsync(this Viewer viewer, string name, string state) =>
        Expect(viewer.Step(name).GetByText(state, new() { Exact = true }).First).ToBeVisibleAsync(Patient);

    public static Task SeesAsync(this Viewer viewer, string text) =>
        Expect(viewer.Page.GetByText(text).First).ToBeVisibleAsync(Patient);
}
