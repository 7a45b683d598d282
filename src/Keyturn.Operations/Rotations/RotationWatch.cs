using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Rotations;

/// <summary>What a watch asks and tells.</summary>
internal sealed record WatchPorts(
    ISecretsManagerGateway SecretsManager, WatchedLog Logs, EstateFeed Estate, RotationFeed Feed, IEstateRefresh Refresh, TimeProvider Time);

/// <summary>Follows one rotation until its end was seen, or until the deadline.</summary>
internal sealed class RotationWatch(SecretArn secret, string versionId, DateTimeOffset started, bool isTest, WatchPorts ports)
{
    private int failures;
    private OperationError? describeTrouble;
    private RotationTrace trace = new() { Secret = secret, VersionId = versionId, Started = started, IsTest = isTest, AsOf = started };

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var deadline = Later(ports.Time.GetUtcNow(), started) + WatchTimes.Deadline;
        var progress = Publish();
        while (progress.Outcome == RotationOutcome.Running)
        {
            await LookAsync(cancellationToken).ConfigureAwait(false);
            trace = trace with { GaveUp = ports.Time.GetUtcNow() >= deadline };
            progress = Publish();
            if (progress.Outcome == RotationOutcome.Running)
            {
                await DelayAsync(WatchTimes.Pause(ports.Time.GetUtcNow() - started, failures), cancellationToken).ConfigureAwait(false);
            }
        }

        trace = trace with { EndNoticed = ports.Time.GetUtcNow() };
        await ports.Refresh.RefreshSecretAsync(secret, cancellationToken).ConfigureAwait(false);
        await FollowTailAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lines come some seconds late, CloudTrail's last word some minutes: the first are read, the second is waited for.</summary>
    private async Task FollowTailAsync(CancellationToken cancellationToken)
    {
        var ended = ports.Time.GetUtcNow();
        while (ports.Time.GetUtcNow() - ended < WatchTimes.LogTail)
        {
            await DelayAsync(WatchTimes.Fast, cancellationToken).ConfigureAwait(false);
            await ReadLogsAsync(cancellationToken).ConfigureAwait(false);
            Publish();
        }

        ports.Logs.Forget();
        while (ports.Time.GetUtcNow() - ended < WatchTimes.EventTail)
        {
            if (ports.Estate.EventsOf(secret) is var events && events != trace.Events)
            {
                if (Publish().FinalEvent is not null)
                {
                    return;
                }
            }

            await DelayAsync(WatchTimes.Slow, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var described = await ports.SecretsManager.DescribeAsync(secret, cancellationToken).ConfigureAwait(false);
        failures = described.Succeeded ? 0 : failures + 1;
        describeTrouble = described.Error;
        if (described.Succeeded)
        {
            trace = trace with { Described = described.Value, AsOf = ports.Time.GetUtcNow() };
        }

        await ReadLogsAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task ReadLogsAsync(CancellationToken cancellationToken)
    {
        if (trace.Described is { } known)
        {
            await ports.Logs.ReadAsync(secret, known, started, cancellationToken).ConfigureAwait(false);
        }
    }

    private RotationProgress Publish()
    {
        ImmutableArray<OperationError> troubles = [.. new[] { describeTrouble, ports.Logs.Trouble }.OfType<OperationError>()];
        trace = trace with
        {
            Lines = ports.Logs.Lines,
            DroppedLines = ports.Logs.Dropped,
            FunctionIsShared = ports.Logs.IsShared,
            Events = ports.Estate.EventsOf(secret),
            Troubles = troubles,
        };
        var progress = RotationProgressReader.Read(trace);
        ports.Feed.Publish(progress);
        return progress;
    }

    private Task DelayAsync(TimeSpan pause, CancellationToken cancellationToken) => Task.Delay(pause, ports.Time, cancellationToken);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
