using Keyturn.Operations.Ports;
using Microsoft.Extensions.Hosting;

namespace Keyturn.Operations.Access;

/// <summary>Whether the sign-in provider answers.</summary>
public enum ProviderState
{
    /// <summary>Not enough is known; counts as answering.</summary>
    Unknown,
    Answers,

    /// <summary>It has failed several times in a row.</summary>
    Down,
}

/// <summary>Asks the sign-in provider for its metadata, again and again. Only with a sealed code set is there one.</summary>
public sealed class ProviderWatch(IProviderProbe probe, TimeProvider time) : BackgroundService
{
    /// <summary>Between two looks.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    /// <summary>Failures in a row that make it down: one lost packet opens no door.</summary>
    public const int DownAfter = 3;

    private readonly SemaphoreSlim one = new(1, 1);
    private volatile ProviderState state;
    private int failures;

    public ProviderState State => state;

    /// <summary>Asks now; returns what is known afterwards.</summary>
    public async Task<ProviderState> LookAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            failures = await probe.AnswersAsync(cancellationToken).ConfigureAwait(false) ? 0 : failures + 1;
            return state = failures == 0 ? ProviderState.Answers : failures >= DownAfter ? ProviderState.Down : state;
        }
        finally
        {
            one.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            await LookAsync(stoppingToken).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    public override void Dispose()
    {
        one.Dispose();
        base.Dispose();
    }
}
