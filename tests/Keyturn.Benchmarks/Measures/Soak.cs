using System.Diagnostics;
using System.Globalization;
using Keyturn.Benchmarks.Circuits;
using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks.Measures;

/// <summary>People come, click and leave for a long time while the estate changes every second: what is left of it in the heap, and whether the console still answers.</summary>
internal static class Soak
{
    private const string Path = "/secrets";
    private const int Pages = 100;
    private const int Leaving = 5;

    public static async Task<IReadOnlyList<Measure>> RunAsync(TimeSpan span)
    {
        await Fleet.PublishAsync();
        await using var fleet = await Fleet.StartAsync();
        using var calls = new CallCounter(fleet.Sandbox.World);
        await using var console = await fleet.StartConsoleAsync(UpdateCost.Tick, new Dictionary<string, string>(StringComparer.Ordinal) { ["Web:MostCircuitsPerPerson"] = "100000" });
        await calls.WaitForAsync("ListSecrets", Fleet.Regions * Fleet.SecretsPerRegion / 100);
        await using var crowd = new Crowd();
        await crowd.OpenAsync(console.Url, Path, Pages);
        List<(double Hours, double Bytes)> heap = [];
        List<double> clicks = [];
        using var beat = new PeriodicTimer(UpdateCost.Tick);
        var clock = Stopwatch.StartNew();
        for (var second = 0; clock.Elapsed < span; second++)
        {
            fleet.TouchOne(second);
            if (second % 5 == 4)
            {
                await crowd.CloseAsync(Leaving);
                await crowd.OpenAsync(console.Url, Path, Leaving);
                clicks.Add((await crowd.Clients[second % Pages].GoAsync($"/secrets?q={second % 7}", CancellationToken.None)).TotalMilliseconds);
            }

            if (second % 20 == 19)
            {
                heap.Add((clock.Elapsed.TotalHours, await console.HeapAsync()));
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed:hh\\:mm\\:ss} {heap[^1].Bytes / (1 << 20):0.00} MiB, {calls.Count("GetResourcePolicy")} policies read, {crowd.Clients.Count(client => client.IsOpen)} pages open"));
            }

            await beat.WaitForNextTickAsync();
        }

        return
        [
            new("Heap that grows in an hour", Slope(heap) / (1 << 20), span > TimeSpan.FromMinutes(20) ? 1 : null, "MiB", $"{Pages} pages, {Leaving} of them new every 5 s, an update every second, {span.TotalMinutes.ToString("0", CultureInfo.InvariantCulture)} min; slope of the second half"),
            new("Click to answer at the end, 95th percentile", Samples.Percentile([.. clicks.Skip(clicks.Count / 2)], 0.95), null, "ms", $"{clicks.Count} clicks"),
            new("Pages that broke", crowd.Clients.Count(client => !client.IsOpen), 0, "pages", string.Join("; ", crowd.Clients.Select(client => client.Failure).OfType<string>().Distinct())),
            new("Unhandled exceptions in circuits", Count(console.Process.Output, "Unhandled exception in circuit"), 0, ""),
            new("Calls that would read a value", calls.Count("GetSecretValue") + calls.Count("BatchGetSecretValue"), 0, "calls"),
        ];
    }

    // Least squares over the second half: what warms up first is no leak.
    private static double Slope(List<(double Hours, double Bytes)> samples)
    {
        var late = samples[(samples.Count / 2)..];
        if (late.Count < 2)
            return 0;

        var (x, y) = (late.Average(one => one.Hours), late.Average(one => one.Bytes));
        return late.Sum(one => (one.Hours - x) * (one.Bytes - y)) / late.Sum(one => (one.Hours - x) * (one.Hours - x));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
