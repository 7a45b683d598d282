using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks.Measures;

/// <summary>Processor time of one live update per open page: the slope between a few viewers and many, so that what the update costs once is not counted.</summary>
internal static class UpdateCost
{
    private const int Few = 2;
    private const int Many = 18;
    private const int Warm = 15;
    private const int Updates = 50;

    public static TimeSpan Tick { get; } = TimeSpan.FromSeconds(1);
    private static readonly HttpClient Http = new();

    public static async Task<IReadOnlyList<Measure>> RunAsync(Fleet fleet, MeasuredProcess console, MeasuredProcess mudGrid, Browser browser)
    {
        var ours = await SlopeAsync(console, new Uri(console.Url, "/secrets"), Pages.Row, browser, async round =>
        {
            fleet.TouchOne(round);
            await Task.Delay(Tick + TimeSpan.FromMilliseconds(100));
        });
        var mud = await SlopeAsync(mudGrid, mudGrid.Url, "td", browser, async _ =>
        {
            using var answer = await Http.PostAsync(new Uri(mudGrid.Url, "/touch"), null);
            answer.EnsureSuccessStatusCode();
            await Task.Delay(TimeSpan.FromMilliseconds(400));
        });
        return
        [
            new("Server time per live update per viewer, /secrets", ours.Cost, null, "ms", $"slope between {Few} and {Many} viewers, {Updates} updates, ± {ours.Noise:0.00}"),
            new("The same list in MudDataGrid", mud.Cost, null, "ms", $"± {mud.Noise:0.00}"),

            // The worst that both uncertainties allow: a slope lost in the noise meets no goal by luck.
            new("Ours divided by MudDataGrid's, at most", (Math.Max(ours.Cost, 0) + ours.Noise) / Math.Max(mud.Cost - mud.Noise, 0.01), 1.0 / 6, "×", "uncertainties against us"),
        ];
    }

    private static async Task<(double Cost, double Noise)> SlopeAsync(MeasuredProcess process, Uri url, string ready, Browser browser, Func<int, Task> update)
    {
        var pages = await browser.OpenAsync(url, Few, ready);
        var few = await CostAsync(process, update);
        var more = await browser.OpenAsync(url, Many - Few, ready);
        var many = await CostAsync(process, update);
        await Browser.CloseAsync(more);

        // Few again: what the process does besides, and gets faster or slower at meanwhile, is not the viewers' cost.
        var fewAgain = await CostAsync(process, update);
        await Browser.CloseAsync(pages);
        return ((many - (few + fewAgain) / 2) / (Many - Few), Math.Abs(few - fewAgain) / 2 / (Many - Few));
    }

    private static async Task<double> CostAsync(MeasuredProcess process, Func<int, Task> update)
    {
        for (var warm = 0; warm < Warm; warm++)
        {
            await update(warm);
        }

        var before = await process.ProcessorTimeAsync();
        for (var round = 0; round < Updates; round++)
        {
            await update(round);
        }

        return (await process.ProcessorTimeAsync() - before) / Updates;
    }
}
