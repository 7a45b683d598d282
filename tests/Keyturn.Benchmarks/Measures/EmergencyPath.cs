using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Keyturn.Aws.Sandbox;
using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks.Measures;

/// <summary>The machine's share of on call at three in the morning: from opening the alert's link to "rotation requested" on the board, with a reason that takes no time to type.</summary>
internal static class EmergencyPath
{
    private const double Goal = 2500;
    private static readonly Regex AskedFor = new("^(Rotation requested|Succeeded)$", RegexOptions.None);

    public static async Task<IReadOnlyList<Measure>> RunAsync(Browser browser)
    {
        await using var world = await Fleet.StartAsync(new SandboxOptions { Scenario = "Article" });
        await using var console = await world.StartConsoleAsync(TimeSpan.FromSeconds(15));
        string[] names =
        [
            "orders/oracle/app", "orders/oracle/batch", "orders/oracle/readonly", "inventory/oracle/app", "hr/oracle/payroll", "billing/oracle/report", "ledger/postgres/app", "catalog/postgres/app",
            "catalog/postgres/search", "cms/mysql/app",
        ];
        var samples = new List<double>();
        foreach (var name in names)
            samples.Add(await OnceAsync(console.Url, browser, $"/secrets/111122223333/ap-northeast-1/prod/{name}"));

        // Nobody is the first to be woken by a console that has just started.
        var warm = samples.Skip(1).ToList();
        var note = $"{warm.Count} emergencies after one that warms up: {string.Join(", ", samples.Select(sample => sample.ToString("0", CultureInfo.InvariantCulture)))}";
        return
        [
            new("Emergency: alert link to rotation requested, the machine's share, 95th percentile", Samples.Percentile(warm, 0.95), Goal, "ms", note),
            new("The same, median", Samples.Median(warm), null, "ms"),
        ];
    }

    private static async Task<double> OnceAsync(Uri console, Browser browser, string link)
    {
        var page = await browser.NewPageAsync();
        var clock = Stopwatch.StartNew();
        await page.GotoAsync(new Uri(console, link).ToString());
        await page.Locator("a[data-shortcut=e]").WaitForAsync();
        await page.Keyboard.PressAsync("e");
        await page.Locator("[data-focus]:focus").WaitForAsync();
        await page.Keyboard.InsertTextAsync("benchmark");
        await page.Locator("[data-shortcut='ctrl+enter']:not([disabled])").WaitForAsync();
        await page.Keyboard.PressAsync("Control+Enter");

        // The sandbox may be through with it before anybody has read "Rotation requested".
        await page.GetByText(AskedFor).First.WaitForAsync();
        var took = clock.Elapsed.TotalMilliseconds;
        await Browser.CloseAsync([page]);
        return took;
    }
}
