using System.Globalization;
using Microsoft.Playwright;

namespace Keyturn.Benchmarks.Running;

/// <summary>An operator in a browser who asks for one rotation after another, each with a reason of its own.</summary>
/// <param name="browser">The browser.</param>
/// <param name="root">Where people go.</param>
/// <param name="first">Which secret comes first; two operators who begin with neighbours never ask for the same one.</param>
internal sealed class AskingOperator(Browser browser, Uri root, int first)
{
    private const int Operators = 2;
    private const float Patience = 10_000;

    private static readonly string[] Names =
    [
        "orders/oracle/app", "orders/oracle/batch", "orders/oracle/readonly", "inventory/oracle/app", "hr/oracle/payroll", "billing/oracle/report", "ledger/postgres/app", "catalog/postgres/app",
        "catalog/postgres/search", "cms/mysql/app",
    ];

    private readonly List<string> asked = [];
    private readonly List<string> confirmed = [];

    /// <summary>Reasons of all requests that were begun, whatever became of them.</summary>
    public IReadOnlyList<string> Asked => asked;

    /// <summary>Reasons of those of which the page said that they were taken.</summary>
    public IReadOnlyList<string> Confirmed => confirmed;

    public async Task RunAsync(CancellationToken stop)
    {
        var page = await browser.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        for (var turn = first; !stop.IsCancellationRequested; turn += Operators)
        {
            var reason = string.Create(CultureInfo.InvariantCulture, $"rolling restart {turn:D4}");
            try
            {
                await AskAsync(page, Names[turn % Names.Length], reason);
                confirmed.Add(reason);
            }
            catch (Exception lost) when (lost is PlaywrightException or TimeoutException)
            {
                // Cut off, or refused because the rotation before is under way: nothing was promised.
            }
        }

        await Browser.CloseAsync([page]);
    }

    private async Task AskAsync(IPage page, string name, string reason)
    {
        await page.GotoAsync(new Uri(root, $"/secrets/111122223333/ap-northeast-1/prod/{name}").ToString());
        await page.Locator("button[data-shortcut=r]:not([disabled])").WaitForAsync();
        await page.Keyboard.PressAsync("r");
        var dialog = page.Locator("[role=dialog]");
        await dialog.Locator("textarea").FillAsync(reason);
        var confirm = dialog.Locator("button[aria-keyshortcuts='Control+Enter']:not([disabled])");
        await confirm.WaitForAsync();
        await page.EvaluateAsync("reason => window.asked = reason", reason);
        asked.Add(reason);
        await confirm.ClickAsync();

        // The dialog closes when the console took it. A page that was loaded anew has no dialog either, and has forgotten what was asked.
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        if (await page.EvaluateAsync<string?>("() => window.asked ?? null") != reason)
            throw new PlaywrightException("The page was loaded anew.");
    }
}
