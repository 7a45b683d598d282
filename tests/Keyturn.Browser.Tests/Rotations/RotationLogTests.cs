using Keyturn.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Rotations;

public sealed class RotationLogTests(Chromium chromium, ArticleConsole console)
{
    private const string AtEnd = "pane => pane.scrollHeight > pane.clientHeight && pane.scrollHeight - pane.scrollTop - pane.clientHeight <= 24";

    [Fact]
    public async Task Log_WhileLinesCome_FollowsUntilScrolledAwayAndAgainOnDemand()
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.FindAndOpenAsync("prod/hr/oracle/payroll");
        await viewer.RotateByKeyboardAsync("INC-4720 log follows");
        await viewer.SeesAsync("Rotated. AWSCURRENT is on version");
        var pane = viewer.Page.GetByRole(AriaRole.Log);
        await StandsAtEndAsync(viewer);

        await pane.EvaluateAsync("pane => { pane.scrollTop = 0; }");
        var follow = viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Follow", Exact = true });
        await Expect(follow).ToHaveAttributeAsync("aria-pressed", "false");

        await follow.ClickAsync();
        await Expect(viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Following", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        await StandsAtEndAsync(viewer);
        viewer.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task Log_Paused_HoldsThePictureAndCountsWhatComes()
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.FindAndOpenAsync("prod/catalog/postgres/app");
        await viewer.RotateByKeyboardAsync("INC-4721 log pauses");
        var pause = viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true });

        await pause.ClickAsync();
        await viewer.SeesAsync("Rotated. AWSCURRENT is on version");
        var lines = viewer.Page.GetByRole(AriaRole.Log).GetByRole(AriaRole.Listitem);
        var held = await lines.CountAsync();
        await viewer.Page.GetByRole(AriaRole.Button, new() { NameRegex = new(@"^\d+ new lines$") }).ClickAsync();

        await Expect(pause).ToHaveAttributeAsync("aria-pressed", "false");
        (await lines.CountAsync()).ShouldBeGreaterThan(held);
        viewer.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task Log_Copied_IsTheTextUnderItsSteps()
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await viewer.FindAndOpenAsync("prod/billing/oracle/report");
        await viewer.RotateByKeyboardAsync("INC-4722 log copied");
        await viewer.SeesAsync("Rotated. AWSCURRENT is on version");

        await viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the lines" }).ClickAsync();

        await Expect(viewer.Page.Locator("#kt-live")).ToHaveTextAsync("Copied");
        var copied = (await viewer.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).Split('\n');
        copied.ShouldContain("setSecret");
        copied.ShouldContain(line => line.Contains("setSecret: Successfully set password for user", StringComparison.Ordinal));
        viewer.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task Copy_BrowserRefuses_SaysSoAndWhatToDo()
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.FindAndOpenAsync("prod/billing/oracle/report");
        await viewer.Page.EvaluateAsync("() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')); }");

        await viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the ARN" }).First.ClickAsync();

        await Expect(viewer.Page.Locator("#kt-live")).ToHaveTextAsync("Not copied: the browser refused. Select the text and copy it by hand.");
        viewer.Complaints().ShouldBeEmpty();
    }

    private static Task<IJSHandle> StandsAtEndAsync(Viewer viewer) => viewer.Page.WaitForFunctionAsync($"({AtEnd})(document.querySelector('[role=log]'))");
}
