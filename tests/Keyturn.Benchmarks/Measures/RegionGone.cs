using System.Diagnostics;
using System.Globalization;
using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Benchmarks.Circuits;
using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks.Measures;

/// <summary>One of three Regions is gone, its calls cut off or left hanging: how fast pages answer meanwhile, when they say so, and whether the other Regions go on.</summary>
internal static class RegionGone
{
    private const int Others = 20;
    private const double MostToAnswer = 1200;
    private const double MostToSay = 30;

    /// <summary>How long pages are opened and clicked while the Region is gone.</summary>
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(75);

    /// <summary>As a console is set up if nobody sets it up otherwise.</summary>
    private static readonly TimeSpan ChangeTick = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    /// <summary>As long as the first reading of 30,000 secrets and their policies may take.</summary>
    private static readonly TimeSpan FirstReading = TimeSpan.FromMinutes(20);

    public static async Task<IReadOnlyList<Measure>> RunAsync(int secretsPerRegion)
    {
        await Fleet.PublishAsync();
        await using var fleet = await Fleet.StartAsync(new SandboxOptions { Scenario = "Fleet", FleetSecretsPerRegion = secretsPerRegion });
        using var calls = new CallCounter(fleet.Sandbox.World);
        await using var console = await fleet.StartConsoleAsync(ChangeTick, new Dictionary<string, string>(StringComparer.Ordinal) { ["Web:MostCircuitsPerPerson"] = "100000" });

        // The Region is lost, not the first reading measured: that one asks for each secret's policy and takes minutes.
        await calls.WaitForAsync("GetResourcePolicy", Fleet.Regions * secretsPerRegion, FirstReading);

        // The first Region is where the account's own role is assumed and where its consumers are: the worst to lose.
        var account = fleet.Sandbox.World.Accounts[0];
        var lost = account.FindRegion(account.HomeRegions[0]) ?? throw new InvalidOperationException("No such Region.");
        var visits = new PageVisits(console.Url, lost);
        await using var crowd = new Crowd();
        await crowd.OpenAsync(console.Url, "/secrets", Others);
        await visits.RoundAsync();
        visits.Forget();
        await visits.RoundAsync();
        var calm = Samples.Percentile(visits.Forget(), 0.95);
        var note = string.Create(CultureInfo.InvariantCulture, $"before, 95th percentile {calm:0} ms; {secretsPerRegion * Fleet.Regions:N0} secrets, {Others} more pages open");
        return
        [
            .. await LoseAsync("calls are cut off", new WireFault(WireFaultKind.CutBefore), console.Url, lost, visits, note),
            .. await LoseAsync("calls hang", new WireFault(WireFaultKind.Delay, Delay: TimeSpan.FromHours(1)), console.Url, lost, visits, note),
            new("… pages that broke, both times", crowd.Clients.Count(page => !page.IsOpen), 0, "pages"),
        ];
    }

    private static async Task<IEnumerable<Measure>> LoseAsync(string how, WireFault fault, Uri root, SandboxRegion lost, PageVisits visits, string note)
    {
        await using var watcher = await CircuitClient.OpenAsync(root, "/secrets", CancellationToken.None);
        var (clock, account) = (Stopwatch.StartNew(), lost.Account);
        var said = SaidAsync(watcher, $"{account.Alias} {lost.Name}", clock);
        IReadOnlyList<double> taken;
        double[] changes;
        using (account.World.Faults.Add(fault with { AccountId = account.Id, Region = lost.Name }))
        {
            var elsewhere = account.HomeRegions.Skip(1).Select(name => ChangeAsync(root, account.FindRegion(name) ?? lost, how)).ToList();
            while (clock.Elapsed < Span)
                await visits.RoundAsync();
            taken = visits.Forget();
            changes = await Task.WhenAll(elsewhere);
        }

        var back = await ChangeAsync(root, lost, how);
        return
        [
            new($"A Region is gone, {how}: opening a page or clicking, 95th percentile", Samples.Percentile(taken, 0.95), MostToAnswer, "ms", string.Create(CultureInfo.InvariantCulture, $"{taken.Count} answers, longest {taken.Max():0} ms ({visits.Slowest}); {note}")),
            new("… until an open page says so, with the age of what it shows", await said, MostToSay, "s"),
            new("… until a change in another Region is on an open page, longest", changes.Max(), MostToSay, "s", string.Create(CultureInfo.InvariantCulture, $"{changes.Length} Regions, asked every {ChangeTick.TotalSeconds:0} s")),
            new("… when it is there again, until a change in it is on an open page", back, null, "s", "the longer it was gone the less often it is asked, at most every 5 min"),
        ];
    }

    /// <summary>Seconds until the page says which Region cannot be reached, and from when its facts are.</summary>
    private static async Task<double> SaidAsync(CircuitClient page, string place, Stopwatch clock)
    {
        try
        {
            await page.ShownAsync("AWS cannot be reached", place, "Facts shown are from").WaitAsync(Patience);
            return clock.Elapsed.TotalSeconds;
        }
        catch (TimeoutException)
        {
            return double.PositiveInfinity;
        }
    }

    /// <summary>Seconds until a page that looks for a word in descriptions finds the secret that gets it.</summary>
    private static async Task<double> ChangeAsync(Uri root, SandboxRegion region, string how)
    {
        var word = $"{how.Replace(' ', '-')}-{region.Name}";
        await using var page = await CircuitClient.OpenAsync(root, $"/secrets?q={word}", CancellationToken.None);
        string name;
        lock (region.Gate)
        {
            var secret = region.Secrets.All.First();
            (secret.Description, secret.LastChangedDate, name) = (word, region.World.Now, secret.Name);
            region.Secrets.Touch();
        }

        var clock = Stopwatch.StartNew();
        try
        {
            await page.ShownAsync(name).WaitAsync(Patience);
            return clock.Elapsed.TotalSeconds;
        }
        catch (TimeoutException)
        {
            return double.PositiveInfinity;
        }
    }
}
