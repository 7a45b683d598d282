using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Browser.Tests.Browsing;
using Keyturn.Browser.Tests.Rotations;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Repair;

/// <summary>A secret that finishSecret left stuck, in a browser: said, repaired, audited; against its verdict; and too late.</summary>
public sealed class RepairTests(Chromium chromium)
{
    private const string Name = "test/fails-in/finishSecret";

    [Fact]
    public async Task FinishForward_StuckSecret_IsSaidRepairedAndAudited()
    {
        await using var console = await StuckAsync();
        var pending = Holder(console, "AWSPENDING").ShouldNotBeNull();
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.FindAndOpenAsync(Name);
        var panel = Panel(viewer);
        await Expect(panel).ToContainTextAsync("The database already has the password of version", Patient);
        await Expect(panel).ToContainTextAsync("is already set as password in Oracle DB");

        await panel.GetByRole(AriaRole.Button, new() { Name = "Finish forward" }).ClickAsync();
        var dialog = viewer.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("Labels before and after");
        await dialog.GetByRole(AriaRole.Textbox).First.FillAsync("INC-4801 finish by hand");
        await viewer.Page.Keyboard.PressAsync("Control+Enter");

        await viewer.SeesAsync("AWS has carried out the repair: Finish forward.");
        Holder(console, "AWSCURRENT").ShouldBe(pending);
        Holder(console, "AWSPENDING").ShouldBeNull();

        await viewer.GoAsync("/audit");
        await Expect(viewer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "INC-4801" })).ToHaveCountAsync(2);
        await viewer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "INC-4801" }).Last.GetByRole(AriaRole.Link).First.ClickAsync();
        await viewer.SeesAsync("SetNotFinished");
        viewer.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task RollBack_AgainstItsVerdict_AsksForTheNameAndKeepsTheHarmOnRecord()
    {
        await using var console = await StuckAsync();
        var previous = Holder(console, "AWSPREVIOUS").ShouldNotBeNull();
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.FindAndOpenAsync(Name);
        var panel = Panel(viewer);
        await Expect(panel).ToContainTextAsync("The database already has the password of version", Patient);
        await panel.GetByText("Show what is unsafe").ClickAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Roll back in spite of it" }).ClickAsync();

        var dialog = viewer.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("Consumers that read the secret get a password that the database refuses.");
        var confirm = dialog.GetByRole(AriaRole.Button, new() { Name = "Roll back in spite of the harm" });
        await dialog.GetByRole(AriaRole.Textbox).First.FillAsync("INC-4802 ordered");
        await Expect(confirm).ToBeDisabledAsync();
        await dialog.GetByRole(AriaRole.Textbox).Last.FillAsync(Name);
        await confirm.ClickAsync();

        await viewer.SeesAsync("AWS has carried out the repair: Roll back.");
        Holder(console, "AWSCURRENT").ShouldBe(previous);
        await viewer.GoAsync("/audit");
        await viewer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "INC-4802" }).First.GetByRole(AriaRole.Link).First.ClickAsync();
        await viewer.SeesAsync("DeadPassword");
    }

    [Fact]
    public async Task FinishForward_LabelMovedMeanwhile_IsRefusedWithWords()
    {
        await using var console = await StuckAsync();
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.FindAndOpenAsync(Name);
        await Expect(Panel(viewer)).ToContainTextAsync("The database already has the password of version", Patient);
        await Panel(viewer).GetByRole(AriaRole.Button, new() { Name = "Finish forward" }).ClickAsync();
        var dialog = viewer.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox).First.FillAsync("INC-4803 too late");
        var moved = Move(console);
        await viewer.Page.Keyboard.PressAsync("Control+Enter");

        await Expect(dialog).ToContainTextAsync("somebody moved them in the meantime");
        Holder(console, "AWSCURRENT").ShouldBe(moved);
        console.CallsOf("UpdateSecretVersionStage").ShouldBe(0);
    }

    // Until its events have arrived the rotation counts as running.
    private static LocatorAssertionsToContainTextOptions Patient { get; } = new() { Timeout = 60_000 };

    private static ILocator Panel(Viewer viewer) => viewer.Page.GetByRole(AriaRole.Region, new() { Name = "Repair" });

    private static string? Holder(RunningConsole console, string stage) => console.Secret(Name).Holder(stage)?.Id;

    /// <summary>A colleague finishes the rotation in AWS's own way, behind the console's back.</summary>
    private static string Move(RunningConsole console)
    {
        lock (console.Sandbox.World.Accounts[0].FindRegion("ap-northeast-1").ShouldNotBeNull().Gate)
        {
            var pending = console.Secret(Name).Holder("AWSPENDING").ShouldNotBeNull();
            console.Secret(Name).Attach("AWSCURRENT", pending);
            console.Secret(Name).Detach("AWSPENDING");
            return pending.Id;
        }
    }

    /// <summary>The rotation runs to its failure before the console starts; an hour later nobody takes it for running.</summary>
    private static async Task<RunningConsole> StuckAsync()
    {
        var console = await RunningConsole.StartAsync(new SandboxOptions { Scenario = "FailingSteps", Pace = SandboxPace.Immediate }, world =>
        {
            var region = world.Accounts[0].FindRegion("ap-northeast-1").ShouldNotBeNull();
            region.Secrets.Find(Name).ShouldNotBeNull().HoldSchedule = true;
        });
        lock (console.Sandbox.World.Accounts[0].FindRegion("ap-northeast-1").ShouldNotBeNull().Gate)
        {
            console.Sandbox.Rotations.Begin(console.Sandbox.World.Accounts[0].FindRegion("ap-northeast-1").ShouldNotBeNull(), console.Secret(Name), Guid.NewGuid().ToString());
        }

        await console.Sandbox.Rotations.WhenIdleAsync();
        Holder(console, "AWSPENDING").ShouldNotBeNull();
        return console;
    }
}
