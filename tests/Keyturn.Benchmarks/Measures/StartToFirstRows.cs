using System.Diagnostics;
using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks.Measures;

/// <summary>From starting the process to rows on the screen, with an empty store.</summary>
internal static class StartToFirstRows
{
    public static async Task<IReadOnlyList<Measure>> RunAsync(Fleet fleet, Browser browser)
    {
        var samples = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            var page = await browser.NewPageAsync();
            var clock = Stopwatch.StartNew();
            await using var console = await fleet.StartConsoleAsync(TimeSpan.FromSeconds(15));
            await page.GotoAsync(new Uri(console.Url, "/secrets").ToString());
            await page.Locator(Pages.Row).First.WaitForAsync();
            samples.Add(clock.Elapsed.TotalSeconds);
            await Browser.CloseAsync([page]);
        }

        return [new("Start of the process to first rows, empty store", samples.Max(), 5, "s", "largest of 3")];
    }
}
