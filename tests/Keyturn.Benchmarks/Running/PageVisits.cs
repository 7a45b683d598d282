using System.Diagnostics;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Benchmarks.Circuits;

namespace Keyturn.Benchmarks.Running;

/// <summary>Somebody who opens a page and clicks through the others, and how long each takes until it shows what it is for.</summary>
internal sealed class PageVisits
{
    private readonly Uri root;
    private readonly (string Address, string Shows)[] pages;
    private readonly List<(string Visit, double Milliseconds)> taken = [];

    /// <param name="root">The console.</param>
    /// <param name="region">One of its secrets is looked at: its facts, not only its name.</param>
    public PageVisits(Uri root, SandboxRegion region)
    {
        SecretRecord secret;
        lock (region.Gate)
            secret = region.Secrets.All.First();
        this.root = root;
        pages =
        [
            ("/secrets", "fleet/"),
            ("/schedule", "Every rotation window of the next seven days"),
            ($"/secrets/{region.Account.Id}/{region.Name}/{secret.Name}", secret.Arn),
            ("/functions", "Rotation functions and what they came to"),
            ("/attempts", "attempts · times in"),
            ("/status", $"{region.Account.Id} · {region.Name}"),
            ("/readiness", "Who cannot use which secret"),
            ("/consumers", "Every instance, function and service"),
            ("/audit", "What was asked for, by whom"),
        ];
    }

    /// <summary>The slowest of the visits that were forgotten last.</summary>
    public string Slowest { get; private set; } = "";

    /// <summary>Opens each page anew, and clicks from the first one through all.</summary>
    public async Task RoundAsync()
    {
        await using var person = await CircuitClient.OpenAsync(root, pages[0].Address, CancellationToken.None, pages[0].Shows);
        foreach (var (address, shows) in pages.Skip(1).Append(pages[0]))
            await TakeAsync($"click to {address}", () => person.GoAsync(address, CancellationToken.None, shows));
        foreach (var (address, shows) in pages)
        {
            await TakeAsync($"opening {address}", async () =>
            {
                await using var _ = await CircuitClient.OpenAsync(root, address, CancellationToken.None, shows);
            });
        }
    }

    /// <summary>Milliseconds of all answers so far, which are forgotten.</summary>
    public IReadOnlyList<double> Forget()
    {
        Slowest = taken.MaxBy(visit => visit.Milliseconds).Visit;
        double[] all = [.. taken.Select(visit => visit.Milliseconds)];
        taken.Clear();
        return all;
    }

    private async Task TakeAsync(string page, Func<Task> visitAsync)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            await visitAsync();
        }
        catch (TimeoutException)
        {
            // It never showed what it is for: the time until somebody gave up counts.
        }

        taken.Add((page, clock.Elapsed.TotalMilliseconds));
    }
}
