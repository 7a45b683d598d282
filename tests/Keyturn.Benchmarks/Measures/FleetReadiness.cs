using System.Globalization;
using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks.Measures;

/// <summary>What a fleet costs to collect for readiness, and how soon its matrix is on the screen. Secrets are asked one by one all the while, as in the first minutes of a real account.</summary>
internal static class FleetReadiness
{
    private const string Region = "ap-northeast-1";
    private const int Openings = 20;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);
    private static readonly string[] OfOneSecretOrKey = ["ListSecretVersionIds", "GetResourcePolicy", "DescribeSecret"];

    private const string Open = """
        async () => {
          const start = performance.now();
          document.querySelector('nav a[href$="readiness"]').click();
          while (!document.querySelector('.kt-row-link[href*="tab=readiness"]')) {
            await new Promise(resolve => requestAnimationFrame(resolve));
            if (performance.now() - start > 60000) { return 60000; }
          }
          return performance.now() - start;
        }
        """;

    public static async Task<IReadOnlyList<Measure>> RunAsync(Fleet fleet, Browser browser)
    {
        using var calls = new CallCounter(fleet.Sandbox.World);
        var started = TimeProvider.System.GetUtcNow();
        await using var console = await fleet.StartConsoleAsync(TimeSpan.FromSeconds(10));
        await calls.WaitForAsync("GetAccountAuthorizationDetails", 1);
        var sweeps = calls.SweepsOf(Region, OfOneSecretOrKey);
        for (var before = -1; before != sweeps.Count; sweeps = calls.SweepsOf(Region, OfOneSecretOrKey))
        {
            before = sweeps.Count;
            await Task.Delay(Quiet);
        }

        var first = sweeps.GroupBy(call => call.Operation, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ToList();
        var took = (sweeps.Max(call => call.At) - sweeps.Min(call => call.At)).TotalSeconds;
        var page = (await browser.OpenAsync(new Uri(console.Url, "/readiness"), 1, Pages.Row))[0];
        var samples = new List<double>();
        for (var opening = 0; opening < Openings; opening++)
        {
            await page.EvaluateAsync("""() => document.querySelector('nav a[href$="secrets"]').click()""");
            await page.Locator("h1", new() { HasText = "Secrets" }).WaitForAsync();
            await page.Locator(Pages.Row).First.WaitForAsync();
            samples.Add(await page.EvaluateAsync<double>(Open));
        }

        await Browser.CloseAsync([page]);
        return
        [
            new("All list and describe calls of one Region, first to last", took, 15, "s", string.Create(CultureInfo.InvariantCulture, $"{sweeps.Count} calls, the first {(sweeps.Min(call => call.At) - started).TotalSeconds:0.0} s after the start: {string.Join(", ", first.Take(8).Select(group => $"{group.Key} {group.Count()}"))}")),
            new("The same in calls", sweeps.Count, null, "calls", "ListSecretVersionIds, GetResourcePolicy and DescribeSecret apart"),
            new("Opening the matrix from another page, 30,000 secrets, 95th percentile", Samples.Percentile(samples, 0.95), 300, "ms", $"{samples.Count} openings, click to rows in the browser; median {Samples.Median(samples):0} ms"),
        ];
    }
}
