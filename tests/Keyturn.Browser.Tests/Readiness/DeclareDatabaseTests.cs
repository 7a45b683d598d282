using Keyturn.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Readiness;

public sealed class DeclareDatabaseTests(Chromium chromium, BrokenConsole console) : IClassFixture<BrokenConsole>
{
    private const string Name = BrokenConsole.Untold;
    private const string Tab = "/secrets/111122223333/ap-northeast-1/" + Name + "?tab=readiness";

    [Theory]
    [InlineData(1440)]
    [InlineData(360)]
    public async Task UnknownDatabase_DeclaredAndWithdrawn_TurnsTheCellsOfTabAndMatrix(int width)
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url, width: width);
        await viewer.GoAsync(Tab);
        var cells = viewer.Page.Locator("table.matrix tbody tr td:nth-child(5)");
        await Expect(cells.First).ToContainTextAsync("Not known", new() { Timeout = 60_000 });
        var panel = viewer.Page.GetByRole(AriaRole.Region, new() { Name = "Database", Exact = true });
        await Expect(panel).ToContainTextAsync("not known");

        await panel.GetByRole(AriaRole.Button, new() { Name = "Declare database…" }).ClickAsync();
        var dialog = viewer.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Searchbox).FillAsync("keyturn-orders");
        await dialog.GetByRole(AriaRole.Listbox).SelectOptionAsync("keyturn-orders");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Reason" }).FillAsync("The orders team says so");
        await viewer.SettleAsync();
        (await viewer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Declare", Exact = true }).ClickAsync();

        await Expect(panel).ToContainTextAsync("keyturn-orders was declared by");
        await Expect(cells.First).Not.ToContainTextAsync("Not known");
        await viewer.GoAsync("/readiness?q=" + Name);
        var row = viewer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = Name });
        await Expect(row.GetByRole(AriaRole.Cell).Last).Not.ToContainTextAsync("Not known", new() { Timeout = 60_000 });

        await viewer.GoAsync(Tab);
        await panel.GetByRole(AriaRole.Button, new() { Name = "Withdraw declaration…" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Reason" }).FillAsync("Only tried");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Withdraw", Exact = true }).ClickAsync();
        await Expect(cells.First).ToContainTextAsync("Not known");
        viewer.Complaints().ShouldBeEmpty();
    }
}
