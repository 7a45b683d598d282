using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Keyturn.Benchmarks.Measures;
using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks;

/// <summary>Runs the measures, everything that is compared in the same run, and prints one table.</summary>
internal static class Report
{
    /// <param name="args">Names of measures to run (all when none), and <c>--write FILE</c> for the table's place.</param>
    /// <returns>Whether every goal was met.</returns>
    public static async Task<bool> RunAsync(string[] args)
    {
        var file = args.SkipWhile(argument => argument != "--write").Skip(1).FirstOrDefault();
        var chosen = args.TakeWhile(argument => argument != "--write").ToArray();
        bool Wanted(string name) => chosen.Length == 0 || chosen.Contains(name, StringComparer.OrdinalIgnoreCase);
        var measures = new List<Measure>();
        if (Wanted(nameof(FleetReachability)))
        {
            Add(measures, FleetReachability.Run());
        }

        if (Wanted(nameof(FleetPolicies)))
        {
            Add(measures, FleetPolicies.Run());
        }

        if (Wanted(nameof(EstateMatrices)))
        {
            Add(measures, EstateMatrices.Run());
        }

        if (Wanted(nameof(RotationLogs)))
        {
            Add(measures, RotationLogs.Run());
        }

        await Fleet.PublishAsync();
        await using var browser = await Browser.StartAsync();
        await using var fleet = await Fleet.StartAsync();
        if (Wanted(nameof(StartToFirstRows)))
        {
            Add(measures, await StartToFirstRows.RunAsync(fleet, browser));
        }

        await using (var console = await fleet.StartConsoleAsync(UpdateCost.Tick))
        await using (var hello = await StartBaselineAsync("serve-hello"))
        await using (var mudGrid = await StartBaselineAsync("serve-mudgrid", "30000"))
        {
            await WaitForFleetAsync(fleet, console, browser);
            if (Wanted(nameof(FirstLoad)))
            {
                Add(measures, await FirstLoad.RunAsync(console.Url, browser));
            }

            if (Wanted(nameof(FilterLatency)))
            {
                Add(measures, await FilterLatency.RunAsync(console.Url, browser));
            }

            if (Wanted(nameof(CircuitHeap)))
            {
                Add(measures, await CircuitHeap.RunAsync(console, hello, mudGrid, browser));
            }

            if (Wanted(nameof(UpdateCost)))
            {
                Add(measures, await UpdateCost.RunAsync(fleet, console, mudGrid, browser));
            }
        }

        if (Wanted(nameof(RotateToWire)))
        {
            Add(measures, await RotateToWire.RunAsync(browser));
        }

        if (Wanted(nameof(EmergencyPath)))
        {
            Add(measures, await EmergencyPath.RunAsync(browser));
        }

        if (Wanted(nameof(AwsCallCounts)))
        {
            Add(measures, await AwsCallCounts.RunAsync(fleet, browser));
        }

        var table = Table(measures);
        Console.WriteLine(table);
        if (file is not null)
        {
            await File.WriteAllTextAsync(file, table);
        }

        return measures.TrueForAll(measure => measure.Met);
    }

    private static Task<MeasuredProcess> StartBaselineAsync(params string[] arguments) =>
        MeasuredProcess.StartAsync(typeof(Report).Assembly.Location, new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    private static void Add(List<Measure> measures, IReadOnlyList<Measure> more)
    {
        foreach (var measure in more)
        {
            Console.WriteLine(measure.ToRow());
            measures.Add(measure);
        }
    }

    /// <summary>Measures of a list of 30,000 begin when all 30,000 and the ages of their passwords are there: a console at rest is measured.</summary>
    private static async Task WaitForFleetAsync(Fleet fleet, MeasuredProcess console, Browser browser)
    {
        using var calls = new CallCounter(fleet.Sandbox.World);
        var page = (await browser.OpenAsync(new Uri(console.Url, "/secrets"), 1, Pages.Row))[0];
        await page.Locator($"[role=table][aria-rowcount='{Fleet.Regions * Fleet.SecretsPerRegion + 1}']").WaitForAsync(new() { Timeout = 180_000 });
        await Browser.CloseAsync([page]);
        for (var before = -1; before != calls.Count("ListSecretVersionIds");)
        {
            before = calls.Count("ListSecretVersionIds");
            await Task.Delay(TimeSpan.FromSeconds(5));
        }
    }

    private static string Table(IEnumerable<Measure> measures)
    {
        var text = new StringBuilder();
        text.AppendLine("# Performance").AppendLine();
        text.AppendLine("Measured by `dotnet run -c Release --project tests/Keyturn.Benchmarks -- --write docs/performance.md`, everything that is compared in one run.");
        text.AppendLine(CultureInfo.InvariantCulture, $"Machine: {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}; server, sandbox and browsers share it.");
        text.AppendLine("Counts and ratios are the gate; absolute times belong to this machine.").AppendLine();
        text.AppendLine("| measure | value | goal | | how |");
        text.AppendLine("|---|---|---|---|---|");
        foreach (var measure in measures)
        {
            text.AppendLine(measure.ToRow());
        }

        return text.ToString();
    }
}
