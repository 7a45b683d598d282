using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Instances;

/// <summary>Asks for each duty until this instance leads it, and gives it up as soon as it cannot be sure of it any more.</summary>
public sealed partial class Election(ILeaderStore store, Leadership leadership, IAccountDirectory accounts, TimeProvider time, ILogger<Election> logger) : BackgroundService
{
    /// <summary>Between two rounds.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Without an answer of the store for so long, another instance may have taken over.</summary>
    public static readonly TimeSpan SureFor = TimeSpan.FromSeconds(8);

    /// <summary>A leader that was not seen for so long is none.</summary>
    public static readonly TimeSpan SeenWithin = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, DateTimeOffset> confirmed = new(StringComparer.Ordinal);

    /// <summary>What is led: every account and Region, and the upkeep.</summary>
    public static ImmutableArray<string> Duties(IAccountDirectory accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        return [.. accounts.Accounts.SelectMany(account => account.Regions.Select(region => Duty.Of(new EstateScope(account.Partition, account.Id, region)))), Duty.Upkeep];
    }

    /// <summary>The first round comes before anything else starts: an instance that is alone begins at once.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RoundAsync(cancellationToken).ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        foreach (var term in leadership.Terms.Values)
            await LeaveAsync(term).ConfigureAwait(false);
    }

    /// <summary>Asks for what is not led, and confirms what is.</summary>
    public async Task RoundAsync(CancellationToken cancellationToken)
    {
        foreach (var duty in Duties(accounts))
        {
            if (leadership.Terms.TryGetValue(duty, out var term))
                await KeepAsync(term, cancellationToken).ConfigureAwait(false);
            else
                await TryAsync(duty, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(false);
            await RoundAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task TryAsync(string duty, CancellationToken cancellationToken)
    {
        try
        {
            if (await store.TryLeadAsync(duty, cancellationToken).ConfigureAwait(false) is not { } term)
                return;

            confirmed[duty] = time.GetUtcNow();
            LogLeads(duty, term.Epoch);
            leadership.Take(term);
            term.Lost.Register(() => leadership.Drop(term));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogNotAsked(failure, duty);
        }
    }

    private async Task KeepAsync(ILeaderTerm term, CancellationToken cancellationToken)
    {
        var holds = !term.Lost.IsCancellationRequested;
        try
        {
            holds = holds && await term.ConfirmAsync(cancellationToken).ConfigureAwait(false);
            confirmed[term.Duty] = time.GetUtcNow();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogNotConfirmed(failure, term.Duty);
            holds = time.GetUtcNow() - confirmed[term.Duty] < SureFor;
        }

        if (!holds)
        {
            LogLost(term.Duty, term.Epoch);
            await LeaveAsync(term).ConfigureAwait(false);
        }
    }

    private async Task LeaveAsync(ILeaderTerm term)
    {
        leadership.Drop(term);
        try
        {
            await term.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The connection is gone, and with it what it held.
            LogNotReleased(failure, term.Duty);
        }
    }

    [LoggerMessage(LogLevel.Information, "This instance leads '{Duty}' now, in term {Epoch}.")]
    private partial void LogLeads(string duty, long epoch);

    [LoggerMessage(LogLevel.Warning, "This instance does not lead '{Duty}' any more; its term was {Epoch}.")]
    private partial void LogLost(string duty, long epoch);

    [LoggerMessage(LogLevel.Warning, "The store could not be asked who leads '{Duty}'; trying again.")]
    private partial void LogNotAsked(Exception exception, string duty);

    [LoggerMessage(LogLevel.Warning, "The store could not be told that '{Duty}' is still led here; trying again.")]
    private partial void LogNotConfirmed(Exception exception, string duty);

    [LoggerMessage(LogLevel.Debug, "The lead of '{Duty}' was already gone when it was given up.")]
    private partial void LogNotReleased(Exception exception, string duty);
}
