using System.Diagnostics;
using System.Globalization;
using Keyturn.Aws.Sandbox;
using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks.Measures;

/// <summary>From the moment at which CloudWatch has a new line of a rotation function's log until a page that follows the log shows it.</summary>
internal static class LogLineToPage
{
    private const string Secret = "prod/orders/oracle/app";
    private const int Lines = 40;

    public static async Task<IReadOnlyList<Measure>> RunAsync(Browser browser)
    {
        await using var world = await Fleet.StartAsync(new SandboxOptions { Scenario = "Article" });
        await using var console = await world.StartConsoleAsync(TimeSpan.FromSeconds(15));
        var region = world.Sandbox.World.Accounts[0].FindRegion("ap-northeast-1") ?? throw new InvalidOperationException("No such Region.");
        var function = region.Secrets.Find(Secret)?.RotationLambdaArn?.Split(':')[^1] ?? throw new InvalidOperationException("No such function.");
        var group = region.Logs.Ensure($"/aws/lambda/{function}", world.Sandbox.World.Now);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(console.Url, $"/secrets/111122223333/ap-northeast-1/{Secret}?tab=logs").ToString());
        await page.Locator(".logs nav").WaitForAsync();

        var samples = new List<double>();
        for (var number = 0; number <= Lines; number++)
        {
            // A step that no interval of the page is a multiple of, so that lines come at every moment between two looks.
            await Task.Delay(TimeSpan.FromMilliseconds(613 + (number * 37 % 700)));
            var text = string.Create(CultureInfo.InvariantCulture, $"measured line {number:D3}");
            lock (region.Gate)
                group.Append("2026/11/29/[$LATEST]measured", world.Sandbox.World.Now, text);
            var watch = Stopwatch.StartNew();
            await page.GetByText(text).First.WaitForAsync();
            samples.Add(watch.Elapsed.TotalMilliseconds);
        }

        await Browser.CloseAsync([page]);
        samples.RemoveAt(0);
        return
        [
            new("A new line of the function's log on the page, 95th percentile", Samples.Percentile(samples, 0.95), 1000, "ms", $"{samples.Count} lines, longest {samples.Max():0} ms; the log is asked every 750 ms"),
            new("The same, median", Samples.Median(samples), null, "ms"),
        ];
    }
}
