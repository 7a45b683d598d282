using Keyturn.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Rotations;

public sealed class ChangeScheduleTests(Chromium chromium, ArticleConsole console)
{
    private const string Name = "prod/orders/oracle/readonly";

    [Fact]
    public async Task ChangeSchedule_ByExpression_ChangesTheRulesRotatesNothingAndIsAudited()
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.FindAndOpenAsync(Name);
        var before = console.Running.CurrentVersionOf(Name);

        await viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Change schedule…" }).ClickAsync();
        var dialog = viewer.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("By a cron() or rate() expression").CheckAsync();
        await dialog.GetByLabel("Schedule expression").FillAsync("cron(30 3 ? * SUN *)");
        await Expect(dialog.GetByText("The minutes of a rotation schedule must be 0.")).ToBeVisibleAsync();
        await dialog.GetByLabel("Schedule expression").FillAsync("cron(0 3 ? * SUN *)");
        await Expect(dialog.Locator("tbody tr")).ToHaveCountAsync(5);
        await dialog.GetByRole(AriaRole.Textbox).Last.FillAsync("INC-4790 quieter hours");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Change the schedule" }).ClickAsync();

        await viewer.SeesAsync("AWS accepted the new schedule.");
        var secret = console.Running.Secret(Name);
        (secret.RotationRules?.ScheduleExpression).ShouldBe("cron(0 3 ? * SUN *)");
        secret.RotationEnabled.ShouldBe(true);
        console.Running.CurrentVersionOf(Name).ShouldBe(before);

        await viewer.GoAsync("/audit");
        await viewer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "INC-4790" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(viewer.Page.GetByText("Rotation rules asked for")).ToBeVisibleAsync();
        await Expect(viewer.Page.GetByText("cron(0 3 ? * SUN *)").First).ToBeVisibleAsync();
        viewer.Complaints().ShouldBeEmpty();
    }
}
