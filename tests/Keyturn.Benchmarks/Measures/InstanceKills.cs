using System.Diagnostics;
using System.Globalization;
using Keyturn.Benchmarks.Circuits;
using Keyturn.Benchmarks.Running;
using Microsoft.Playwright;

namespace Keyturn.Benchmarks.Measures;

/// <summary>From killing the instance that serves an open page until the page, now of the other instance, has answered what is typed into its filter.</summary>
internal static class InstanceKills
{
    private const int Kills = 20;
    private const double Goal = 2000;
    private const string NotReloaded = "html:not([data-before])";

    private static readonly string[] Words = ["oracle", "postgres"];

    public static async Task<IReadOnlyList<Measure>> RunAsync(TwoInstances both, Browser browser)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(both.Url, "/secrets").ToString());
        await FilterAsync(page, Words[^1]);
        var samples = new List<double>();
        for (var round = 0; round < Kills; round++)
        {
            var dying = both.Proxy.Serving ?? throw new InvalidOperationException("No instance serves the page.");
            await WarmAsync(both.UrlOf(1 - dying));
            await page.EvaluateAsync("() => document.documentElement.setAttribute('data-before', '')");
            var clock = Stopwatch.StartNew();
            await both.KillAsync(dying);
            await page.Locator($"{NotReloaded} {Pages.Search}").WaitForAsync();
            await FilterAsync(page, Words[round % Words.Length]);
            samples.Add(clock.Elapsed.TotalMilliseconds);

            // The next instance loads the page from its address, which has to have the word by then.
            await page.WaitForFunctionAsync("word => location.search.includes(word)", Words[round % Words.Length]);
            await both.StartAsync(dying);
        }

        await Browser.CloseAsync([page]);
        var all = string.Join(", ", samples.Select(sample => sample.ToString("0", CultureInfo.InvariantCulture)));
        return
        [
            new("Instance of an open page killed, until the other one answers on it, 95th percentile", Samples.Percentile(samples, 0.95), Goal, "ms", $"{Kills} times SIGKILL, Chromium, until a typed filter has its rows: {all}"),
            new("The same, median", Samples.Median(samples), null, "ms"),
        ];
    }

    /// <summary>Types into the filter and waits for the rows.</summary>
    private static async Task FilterAsync(IPage page, string word)
    {
        await page.Locator(Pages.Search).FillAsync(word);
        await page.Locator(Pages.Row, new() { HasText = word }).First.WaitForAsync();
    }

    // The instance that stays has people of its own; only its own first page is slow.
    private static async Task WarmAsync(Uri staying)
    {
        await using var other = await CircuitClient.OpenAsync(staying, "/secrets?q=oracle", CancellationToken.None, "oracle");
        await other.GoAsync("/secrets?q=postgres", CancellationToken.None, "postgres");
    }
}
