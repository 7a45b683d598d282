using System.Diagnostics;
using System.Globalization;
using Keyturn.Benchmarks.Circuits;
using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks.Measures;

/// <summary>What so many open pages cost, how fast they answer, and what strangers who knock at the door change about it.</summary>
internal static class CircuitLoad
{
    private const string Path = "/secrets";
    private const int WarmUp = 10;
    private const int Updates = 20;
    private const int Knocks = 500;

    private static readonly TimeSpan FirstReading = TimeSpan.FromMinutes(20);
    private static readonly string[] Addresses = ["/secrets?q=oracle", Path];

    public static async Task<IReadOnlyList<Measure>> RunAsync(int circuits, TimeSpan attack)
    {
        await Fleet.PublishAsync();
        await using var fleet = await Fleet.StartAsync();
        using var calls = new CallCounter(fleet.Sandbox.World);
        await using var console = await fleet.StartConsoleAsync(UpdateCost.Tick, new Dictionary<string, string>(StringComparer.Ordinal) { ["Web:MostCircuitsPerPerson"] = "100000", ["Web:MostCircuits"] = "100000" });
        await calls.WaitForAsync("ListSecrets", Fleet.Regions * Fleet.SecretsPerRegion / 100);

        // Policies are asked one by one at half of AWS's rate, and what comes in is processor time and heap that no page costs.
        await calls.WaitForAsync("GetResourcePolicy", Fleet.Regions * Fleet.SecretsPerRegion, FirstReading);
        await using var crowd = new Crowd();
        await crowd.OpenAsync(console.Url, Path, WarmUp);
        var empty = await console.HeapAsync();
        await crowd.OpenAsync(console.Url, Path, circuits);
        var full = await console.HeapAsync();

        // Few again: what the process does besides, and gets faster or slower at meanwhile, is not the pages' cost.
        var few = await UpdatesAsync(fleet, console, crowd, WarmUp);
        var many = await UpdatesAsync(fleet, console, crowd, crowd.Clients.Count);
        var fewAgain = await UpdatesAsync(fleet, console, crowd, WarmUp);
        var following = crowd.Clients.Count - WarmUp;
        var (cost, noise) = ((many.Cost - (few.Cost + fewAgain.Cost) / 2) / following, Math.Abs(few.Cost - fewAgain.Cost) / 2 / following);
        var calm = await ClicksAsync(crowd, TimeSpan.FromSeconds(10));
        var before = await console.HeapAsync();
        using var stop = new CancellationTokenSource(attack);
        var knocking = KnockAsync(console.Url, stop.Token);
        var attacked = await ClicksAsync(crowd, attack);
        var knocked = await knocking;
        var after = await console.HeapAsync();

        return
        [
            new($"Heap per open page without a browser, {circuits} pages", (full - empty) / circuits / 1024, 400, "KiB"),
            new("Server time per live update per page, at most", Math.Max(cost, 0) + noise, 0.6, "ms", string.Create(CultureInfo.InvariantCulture, $"{cost:0.000} ± {noise:0.000}, {Updates} updates, {WarmUp} pages against {crowd.Clients.Count}")),
            new("Updates that the slowest page did not draw", Math.Max(0, Updates - many.Drawn), 0, "updates", $"of {Updates}"),
            new("Click to answer, 95th percentile", Samples.Percentile(calm, 0.95), null, "ms", $"{calm.Count} clicks"),
            new("The same while strangers connect, times", Samples.Percentile(attacked, 0.95) / Samples.Percentile(calm, 0.95), 3, "×", string.Create(CultureInfo.InvariantCulture, $"{knocked / attack.TotalSeconds:0} attempts a second, {attack.TotalSeconds:0} s")),
            new("Heap that the strangers leave", (after - before) / (1 << 20), 50, "MiB"),
            new("Pages that broke", crowd.Clients.Count(client => !client.IsOpen), 0, "pages"),
            new("Calls that would read a value", calls.Count("GetSecretValue") + calls.Count("BatchGetSecretValue"), 0, "calls"),
        ];
    }

    /// <summary>Processor time of one live update, the pages that are not counted included, and how many batches the page that drew least drew.</summary>
    private static async Task<(double Cost, long Drawn)> UpdatesAsync(Fleet fleet, MeasuredProcess console, Crowd crowd, int pages)
    {
        // Fewer pages that follow: the others look at a page that does not change.
        await Task.WhenAll(crowd.Clients.Select((client, index) => client.GoAsync(index < pages ? Path : "/settings", CancellationToken.None)));
        using var beat = new PeriodicTimer(UpdateCost.Tick + TimeSpan.FromMilliseconds(100));
        await TouchAsync(WarmUp);
        var (before, drawn) = (await console.ProcessorTimeAsync(), crowd.Clients.Take(pages).Select(client => client.Batches).ToArray());
        await TouchAsync(Updates);
        return ((await console.ProcessorTimeAsync() - before) / Updates, crowd.Clients.Zip(drawn, (client, earlier) => client.Batches - earlier).Min());

        async Task TouchAsync(int rounds)
        {
            for (var round = 0; round < rounds; round++)
            {
                fleet.TouchOne(round);
                await beat.WaitForNextTickAsync();
            }
        }
    }

    private static async Task<List<double>> ClicksAsync(Crowd crowd, TimeSpan span)
    {
        List<double> times = [];
        var clock = Stopwatch.StartNew();
        for (var click = 0; clock.Elapsed < span; click++)
            times.Add((await crowd.Clients[click / Addresses.Length % crowd.Clients.Count].GoAsync(Addresses[click % Addresses.Length], CancellationToken.None)).TotalMilliseconds);
        return times;
    }

    /// <summary>Connections that start no circuit, as fast as R11 asks; how many.</summary>
    private static async Task<int> KnockAsync(Uri root, CancellationToken stop)
    {
        using var turns = new SemaphoreSlim(200);
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var (knocked, tasks) = (0, new List<Task>());
        try
        {
            while (await beat.WaitForNextTickAsync(stop))
            {
                for (var one = 0; one < Knocks / 50; one++)
                    tasks.Add(Stranger.KnockAsync(root, turns, () => Interlocked.Increment(ref knocked)));
            }
        }
        catch (OperationCanceledException)
        {
            // Long enough.
        }

        await Task.WhenAll(tasks);
        return knocked;
    }
}
