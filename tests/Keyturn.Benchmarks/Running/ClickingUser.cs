using System.Diagnostics;
using Keyturn.Benchmarks.Circuits;
using Microsoft.AspNetCore.SignalR;

namespace Keyturn.Benchmarks.Running;

/// <summary>Somebody who goes from page to page, and who opens the page again when it is cut off, as a browser does.</summary>
/// <param name="root">Where people go.</param>
/// <param name="number">Which of them.</param>
internal sealed class ClickingUser(Uri root, int number)
{
    private static readonly string[] Addresses = ["/secrets?q=oracle", "/attempts", "/status", "/secrets", "/schedule", "/audit", "/functions", "/settings"];
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(200);

    private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the first page stands.</summary>
    public Task Arrived => arrived.Task;

    /// <summary>Clicks that were answered.</summary>
    public int Clicks { get; private set; }

    public int Reopened { get; private set; }

    public TimeSpan LongestAway { get; private set; }

    /// <summary>Whether there is a page at the end.</summary>
    public bool IsThere { get; private set; }

    public async Task RunAsync(CancellationToken stop)
    {
        var at = number;
        CircuitClient? page = null;
        var away = Stopwatch.StartNew();
        while (!stop.IsCancellationRequested)
        {
            try
            {
                page ??= await OpenAsync(Addresses[at % Addresses.Length], away);
                await Task.Delay(Reading, CancellationToken.None);
                await page.GoAsync(Addresses[++at % Addresses.Length], CancellationToken.None);
                Clicks++;
            }
            catch (Exception cut) when (cut is InvalidOperationException or HubException or IOException or HttpRequestException or OperationCanceledException or TimeoutException or System.Net.WebSockets.WebSocketException)
            {
                if (page is not null)
                {
                    away.Restart();
                    await page.DisposeAsync();
                    page = null;
                }
                else
                {
                    await Task.Delay(Again, CancellationToken.None);
                }
            }
        }

        IsThere = page?.IsOpen ?? false;
        if (page is not null)
            await page.DisposeAsync();
    }

    private async Task<CircuitClient> OpenAsync(string address, Stopwatch away)
    {
        var page = await CircuitClient.OpenAsync(root, address, CancellationToken.None);
        if (!arrived.TrySetResult())
        {
            Reopened++;
            LongestAway = away.Elapsed > LongestAway ? away.Elapsed : LongestAway;
        }

        return page;
    }
}
