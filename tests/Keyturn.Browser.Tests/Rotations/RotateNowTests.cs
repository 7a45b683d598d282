using Keyturn.Aws.Sandbox.State;
using Keyturn.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Rotations;

public sealed class RotateNowTests(Chromium chromium, ArticleConsole console)
{
    [Fact]
    public async Task RotateNow_ByKeyboard_ShowsFourStepsMovesAwsCurrentAndIsAudited()
    {
        const string name = "prod/orders/oracle/app";
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.FindAndOpenAsync(name);
        var before = console.Running.CurrentVersionOf(name);

        await viewer.RotateByKeyboardAsync("INC-4711 scheduled check");

        foreach (var step in (string[])["createSecret", "setSecret", "testSecret", "finishSecret"])
        {
            await viewer.SeesStepAsync(step, "Done");
        }

        await viewer.SeesAsync("Rotated. AWSCURRENT is on version");
        await viewer.SeesAsync("Successfully set password for user");
        var after = console.Running.CurrentVersionOf(name);
        after.ShouldNotBe(before);
        await viewer.SeesAsync(after);

        await viewer.GoAsync("/audit");
        var row = viewer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "INC-4711 scheduled check" });
        await Expect(row).ToContainTextAsync(name);
        await Expect(row).ToContainTextAsync("Accepted by AWS");
        await viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Verify the chain" }).ClickAsync();
        await viewer.SeesAsync("The chain is intact");
        viewer.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task RotateNow_FailingSetSecret_ShowsTheFailedStepAndWhatToDo()
    {
        const string name = "prod/orders/oracle/batch";
        console.Running.Secret(name).Faults.Add(new StepFault("setSecret", StepFaultKind.FailBeforeChange));
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.FindAndOpenAsync(name);

        await viewer.RotateByKeyboardAsync("INC-4712 retry by hand");

        await viewer.SeesStepAsync("createSecret", "Done");
        await viewer.SeesStepAsync("setSecret", "Failed");
        await viewer.SeesStepAsync("finishSecret", "Not seen");
        await viewer.SeesAsync("The rotation failed at setSecret.");
        viewer.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task StopRotation_InMidRotation_TurnsTheScheduleOffAndOffersToRestoreIt()
    {
        const string name = "prod/inventory/oracle/app";
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.FindAndOpenAsync(name);
        await viewer.RotateByKeyboardAsync("INC-4713 to be stopped");
        await viewer.SeesStepAsync("createSecret", "Done");

        await viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Stop rotation…" }).ClickAsync();
        var dialog = viewer.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox).First.FillAsync("INC-4713 wrong window");
        await dialog.GetByRole(AriaRole.Textbox).Nth(1).FillAsync(name);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Stop rotation and turn the schedule off" }).ClickAsync();

        await viewer.SeesAsync("The rotation was stopped and the schedule is off.");
        console.Running.Secret(name).RotationEnabled.ShouldBe(false);
        await viewer.SeesAsync("AWSPENDING");
        viewer.Complaints().ShouldBeEmpty();
    }
}
