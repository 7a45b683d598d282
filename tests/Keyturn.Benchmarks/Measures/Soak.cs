using System.Diagnostics;
using System.Globalization;
using Keyturn.Benchmarks.Circuits;
using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks.Measures;

/// <summary>People come, click and leave for a long time while the estate changes every second: what is left of it in the heap, and whether the console still answers.</summary>
/// <remarks>
/// The heap is read twice at rest, when nothing changes, nobody comes and the pages that were left are forgotten: between people who come and go it moves by more than a slow leak.
/// The first time is after a third of the span and not before every policy was read once, since what fills and warms up is no leak.
/// </remarks>
internal sealed class Soak : IAsyncDisposable
{
    private const string Path = "/secrets";
    private const int Pages = 100;
    private const int Leaving = 5;
    private const int Readings = 5;

    /// <summary>For so long the console remembers a page whose browser is gone, and a little more.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(3.5);

    private readonly Crowd crowd = new();
    private readonly List<double> clicks = [];
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Fleet fleet;
    private readonly MeasuredProcess console;
    private int second;

    private Soak(Fleet fleet, MeasuredProcess console) => (this.fleet, this.console) = (fleet, console);

    public static async Task<IReadOnlyList<Measure>> RunAsync(TimeSpan span, int secretsPerRegion)
    {
        await Fleet.PublishAsync();
        await using var fleet = await Fleet.StartAsync(new() { Scenario = "Fleet", FleetSecretsPerRegion = secretsPerRegion });
        using var calls = new CallCounter(fleet.Sandbox.World);
        await using var console = await fleet.StartConsoleAsync(UpdateCost.Tick, new Dictionary<string, string>(StringComparer.Ordinal) { ["Web:MostCircuitsPerPerson"] = "100000" });
        await calls.WaitForAsync("ListSecrets", Fleet.Regions * secretsPerRegion / 100);
        await using var soak = new Soak(fleet, console);
        await soak.crowd.OpenAsync(console.Url, Path, Pages);
        await soak.ChurnAsync(() => soak.clock.Elapsed >= span / 3 && calls.Count("GetResourcePolicy") >= Fleet.Regions * secretsPerRegion);
        var (before, since) = (await soak.RestAsync(), soak.clock.Elapsed);
        await soak.ChurnAsync(() => soak.clock.Elapsed >= span);
        var (after, hours) = (await soak.RestAsync(), (soak.clock.Elapsed - since).TotalHours);
        return soak.Measures(span, (after - before) / hours / (1 << 20), calls);
    }

    public ValueTask DisposeAsync() => crowd.DisposeAsync();

    private List<Measure> Measures(TimeSpan span, double growth, CallCounter calls) =>
    [
        new("Heap that grows in an hour", growth, span >= TimeSpan.FromMinutes(30) ? 1 : null, "MiB", string.Create(CultureInfo.InvariantCulture, $"{Pages} pages, {Leaving} of them new every 5 s, an update every second, {span.TotalMinutes:0} min; between two readings at rest")),
        new("Click to answer, 95th percentile of the second half", Samples.Percentile([.. clicks.Skip(clicks.Count / 2)], 0.95), null, "ms", $"{clicks.Count} clicks"),
        new("Pages that broke", crowd.Clients.Count(client => !client.IsOpen), 0, "pages", string.Join("; ", crowd.Clients.Select(client => client.Failure).OfType<string>().Distinct(StringComparer.Ordinal))),
        new("Unhandled exceptions in circuits", Count(console.Process.Output, "Unhandled exception in circuit"), 0, ""),
        new("Calls that would read a value", calls.Count("GetSecretValue") + calls.Count("BatchGetSecretValue"), 0, "calls"),
    ];

    private async Task ChurnAsync(Func<bool> done)
    {
        using var beat = new PeriodicTimer(UpdateCost.Tick);
        for (; !done(); second++)
        {
            fleet.TouchOne(second);
            if (second % 5 == 4)
            {
                await crowd.CloseAsync(Leaving);
                await crowd.OpenAsync(console.Url, Path, Leaving);
                clicks.Add((await crowd.Clients[second % Pages].GoAsync($"/secrets?q={second % 7}", CancellationToken.None)).TotalMilliseconds);
            }

            if (second % 60 == 59)
                await TellAsync("under way", await console.HeapAsync());
            await beat.WaitForNextTickAsync();
        }
    }

    /// <summary>The least of some readings: what a request that passes by holds for a moment does not count.</summary>
    private async Task<double> RestAsync()
    {
        await Task.Delay(Forgotten);
        var least = double.MaxValue;
        for (var reading = 0; reading < Readings; reading++)
        {
            least = Math.Min(least, await console.HeapAsync());
            await Task.Delay(TimeSpan.FromSeconds(5));
        }

        await TellAsync("at rest", least);
        return least;
    }

    private Task TellAsync(string when, double heap) =>
        Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed:hh\\:mm\\:ss} {when}: {heap / (1 << 20):0.00} MiB, {crowd.Clients.Count(client => client.IsOpen)} pages open"));

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
