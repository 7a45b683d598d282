using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks.Measures;

/// <summary>Managed heap that each open page costs, beside the emptiest Blazor page and MudDataGrid in the same run.</summary>
internal static class CircuitHeap
{
    private const int WarmUp = 3;
    private const int Viewers = 16;

    // Buffers that opening needed stay in the runtime's array pools for a minute of quiet; they belong to no page.
    private static readonly TimeSpan PoolTrim = TimeSpan.FromSeconds(65);

    public static async Task<IReadOnlyList<Measure>> RunAsync(MeasuredProcess console, MeasuredProcess hello, MeasuredProcess mudGrid, Browser browser)
    {
        var ours = await PerCircuitAsync(console, new Uri(console.Url, "/secrets"), Pages.Row, browser);
        var empty = await PerCircuitAsync(hello, hello.Url, Pages.Heading, browser);
        var mud = await PerCircuitAsync(mudGrid, mudGrid.Url, "td", browser);
        return
        [
            new("Heap per open /secrets, 30,000 rows", ours, 400, "KiB", $"{Viewers} viewers in Chromium"),
            new("The same, times an empty Blazor page", ours / empty, 3, "×", $"empty page: {empty:0} KiB"),
            new("Heap per open MudDataGrid of the same list", mud, null, "KiB"),
        ];
    }

    private static async Task<double> PerCircuitAsync(MeasuredProcess process, Uri url, string ready, Browser browser)
    {
        var warm = await browser.OpenAsync(url, WarmUp, ready);
        var before = await SettledHeapAsync(process);
        var pages = await browser.OpenAsync(url, Viewers, ready);
        var after = await SettledHeapAsync(process);
        await Browser.CloseAsync([.. warm, .. pages]);
        return (after - before) / Viewers / 1024;
    }

    private static async Task<double> SettledHeapAsync(MeasuredProcess process)
    {
        await Task.Delay(PoolTrim);
        await process.HeapAsync();
        return await process.HeapAsync();
    }
}
