using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Incidents;

/// <summary>
/// Carries open incidents on: starts what was asked for when its turn has come, writes down ends and uptake. It starts nothing by itself,
/// and it requests nothing before the token is kept, so that a process that dies anywhere doubles nothing.
/// </summary>
public sealed partial class IncidentRunner(
    IIncidentStore store,
    IncidentRecords records,
    IncidentSteps steps,
    IncidentFeed feed,
    RotationFeed rotations,
    IOperationLock locks,
    TimeProvider time,
    ILogger<IncidentRunner> logger,
    Leadership? leadership = null) : BackgroundService
{
    /// <summary>Between two looks while an incident is open.</summary>
    public static readonly TimeSpan Busy = TimeSpan.FromSeconds(1);

    /// <summary>Between two looks while none is.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromSeconds(15);

    private const int MostOpen = 50;

    private readonly SemaphoreSlim woken = new(0, 1);

    /// <summary>Looks at an incident now rather than at the next turn.</summary>
    public void Wake()
    {
        try
        {
            woken.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody has woken it already.
        }
    }

    /// <summary>Goes on with every open incident; returns how many there are.</summary>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        var open = await store.ListAsync(new IncidentQuery(MostOpen, IsOpen: true), cancellationToken).ConfigureAwait(false);
        foreach (var incident in open)
        {
            await StepAsync(incident.Id, cancellationToken).ConfigureAwait(false);
        }

        return open.Length;
    }

    /// <summary>Does what can be done now in one incident.</summary>
    public async Task StepAsync(string id, CancellationToken cancellationToken)
    {
        var held = await locks.TryAcquireAsync($"incident:{id}", cancellationToken).ConfigureAwait(false);
        if (held is null)
            return;

        await using (held.ConfigureAwait(false))
        {
            try
            {
                if (await records.FindAsync(id, cancellationToken).ConfigureAwait(false) is { IsOpen: true } incident)
                    await steps.GoOnAsync(incident, cancellationToken).ConfigureAwait(false);
            }
            catch (IncidentStoreException unavailable)
            {
                LogStoreUnavailable(unavailable, id);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var appended = feed.Subscribe(_ => Wake());
        using var moved = rotations.Subscribe(progress =>
        {
            if (progress.Outcome != RotationOutcome.Running)
                Wake();
        });
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Busy;
            try
            {
                pause = !leadership.LeadsUpkeep() ? Busy : await LookAsync(stoppingToken).ConfigureAwait(false) > 0 ? Busy : Idle;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogLookFailed(failure);
            }

            using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(woken.WaitAsync(either.Token), Task.Delay(pause, time, either.Token)).ConfigureAwait(false);
            await either.CancelAsync().ConfigureAwait(false);
        }
    }

    public override void Dispose()
    {
        woken.Dispose();
        base.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Open incidents could not be carried on; trying again.")]
    private partial void LogLookFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The record of incident {IncidentId} could not be reached; trying again.")]
    private partial void LogStoreUnavailable(Exception exception, string incidentId);
}
