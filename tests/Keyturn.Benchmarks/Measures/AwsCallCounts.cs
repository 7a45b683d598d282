using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks.Measures;

/// <summary>How many calls reach AWS, counted on AWS's side of the wire, with one viewer and with fifty.</summary>
internal static class AwsCallCounts
{
    private const int Ticks = 6;
    private const int SweepCalls = Fleet.Regions * Fleet.SecretsPerRegion / 100;

    // Long enough that no tick falls into the sweep, so that the sweep's calls can be told from the ticks'.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<Measure>> RunAsync(Fleet fleet, Browser browser)
    {
        var one = await CountAsync(fleet, browser, 1);
        var fifty = await CountAsync(fleet, browser, 50);
        return
        [
            new("ListSecrets calls of a full sweep of 30,000 secrets, 1 viewer", one.Sweep, SweepCalls, "calls"),
            new("The same, 50 viewers", fifty.Sweep, SweepCalls, "calls"),
            new("ListSecrets calls per Region and change tick, 1 viewer", one.PerTick, 1, "calls", $"{Ticks} ticks of {Tick.TotalSeconds:0} s"),
            new("The same, 50 viewers", fifty.PerTick, 1, "calls"),
            new("Most ListSecretVersionIds calls for one secret, 1 viewer", one.MostPerSecret, 1, "calls"),
            new("The same, 50 viewers", fifty.MostPerSecret, 1, "calls"),
        ];
    }

    private static async Task<(double Sweep, double PerTick, double MostPerSecret)> CountAsync(Fleet fleet, Browser browser, int viewers)
    {
        using var calls = new CallCounter(fleet.Sandbox.World);
        await using var console = await fleet.StartConsoleAsync(Tick);
        await calls.WaitForAsync("ListSecrets", SweepCalls);
        var sweepEnd = DateTimeOffset.MinValue;
        while (calls.LastOf("ListSecrets") is { } last && last != sweepEnd)
        {
            sweepEnd = last;
            await Task.Delay(TimeSpan.FromSeconds(2));
        }

        var sweep = calls.Count("ListSecrets");
        var pages = await browser.OpenAsync(new Uri(console.Url, "/secrets"), viewers, Pages.Row);
        var before = calls.Count("ListSecrets");
        await Task.Delay(Tick * Ticks);
        var perTick = Math.Round((calls.Count("ListSecrets") - before) / (double)(Ticks * Fleet.Regions), 1);
        var most = calls.MostPerResource("ListSecretVersionIds");
        await Browser.CloseAsync(pages);
        return (sweep, perTick, most);
    }
}
