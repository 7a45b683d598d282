using System.Globalization;
using Keyturn.Aws.Sandbox;
using Keyturn.Benchmarks.Running;
using Microsoft.Playwright;

namespace Keyturn.Benchmarks.Measures;

/// <summary>From the click that confirms Rotate now to the signed RotateSecret on AWS's side of the wire.</summary>
internal static class RotateToWire
{
    private const string Confirm = """
        () => new Promise(done => {
          const button = [...document.querySelectorAll('[role=dialog] button')].find(b => b.getAttribute('aria-keyshortcuts') === 'Control+Enter');
          const at = performance.timeOrigin + performance.now();
          button.click();
          done(at);
        })
        """;

    public static async Task<IReadOnlyList<Measure>> RunAsync(Browser browser)
    {
        await using var world = await Fleet.StartAsync(new SandboxOptions { Scenario = "Article" });
        await using var console = await world.StartConsoleAsync(TimeSpan.FromSeconds(15));
        using var calls = new CallCounter(world.Sandbox.World);
        string[] names = ["orders/oracle/app", "orders/oracle/batch", "orders/oracle/readonly", "inventory/oracle/app", "hr/oracle/payroll", "billing/oracle/report", "ledger/postgres/app", "catalog/postgres/app", "cms/mysql/app"];
        var samples = new List<double>();
        foreach (var name in names)
        {
            var page = await browser.NewPageAsync();
            await page.GotoAsync(new Uri(console.Url, $"/secrets/111122223333/ap-northeast-1/prod/{name}?action=rotate").ToString());
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync("benchmark");
            await page.Locator("[role=dialog] button[aria-keyshortcuts]:not([disabled])").WaitForAsync();
            var before = calls.Count("RotateSecret");
            var clicked = DateTimeOffset.UnixEpoch.AddMilliseconds(await page.EvaluateAsync<double>(Confirm));
            await calls.WaitForAsync("RotateSecret", before + 1);
            samples.Add(((calls.LastOf("RotateSecret") ?? clicked) - clicked).TotalMilliseconds);
            await Browser.CloseAsync([page]);
        }

        return
        [
            new("Confirming Rotate now reaches the wire, median", Samples.Median(samples), 50, "ms", $"{samples.Count} rotations: {string.Join(", ", samples.Select(sample => sample.ToString("0", CultureInfo.InvariantCulture)))}"),
        ];
    }
}
