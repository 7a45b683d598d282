using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks.Measures;

/// <summary>How many calls reach AWS, counted on AWS's side of the wire, with one viewer and with fifty.</summary>
internal static class AwsCallCounts
{
    private const int Ticks = 10;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    public static async Task<IReadOnlyList<Measure>> RunAsync(Fleet fleet, Browser browser)
    {
        var one = await CountAsync(fleet, browser, 1);
        var fifty = await CountAsync(fleet, browser, 50);
        return
        [
            new("ListSecrets calls of a full sweep of 30,000 secrets, 1 viewer", one.Sweep, 300, "calls"),
            new("The same, 50 viewers", fifty.Sweep, 300, "calls"),
            new("ListSecrets calls per Region and change tick, 1 viewer", one.PerTick, 1.1, "calls", $"over {Ticks} ticks; the last tick may be cut"),
            new("The same, 50 viewers", fifty.PerTick, 1.1, "calls"),
            new("Most ListSecretVersionIds calls for one secret, 1 viewer", one.MostPerSecret, 1, "calls"),
            new("The same, 50 viewers", fifty.MostPerSecret, 1, "calls"),
        ];
    }

    private static async Task<(double Sweep, double PerTick, double MostPerSecret)> CountAsync(Fleet fleet, Browser browser, int viewers)
    {
        using var calls = fleet.RecordCalls();
        await using var console = await fleet.StartConsoleAsync(Tick);
        var pages = await browser.OpenAsync(new Uri(console.Url, "/secrets"), viewers, Pages.Row);
        await calls.WaitUntilQuietAsync("ListSecrets", TimeSpan.FromSeconds(0.5), atLeast: Fleet.Regions * Fleet.SecretsPerRegion / 100);
        var sweep = calls.CountUntilTicks("ListSecrets");
        var before = calls.Count("ListSecrets");
        await Task.Delay(Tick * Ticks);
        var perTick = (calls.Count("ListSecrets") - before) / (double)(Ticks * Fleet.Regions);
        var most = calls.MostPerResource("ListSecretVersionIds");
        await Browser.CloseAsync(pages);
        return (sweep, perTick, most);
    }
}
