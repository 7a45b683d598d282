using System.Diagnostics;
using System.Diagnostics.Metrics;
using Keyturn.Operations.Instances;
using Keyturn.Operations.Secrets;
using Microsoft.Extensions.Hosting;

namespace Keyturn.Operations.Rotations;

/// <summary>Counts rotations that ended, as the meter <c>Keyturn.Rotations</c>: by outcome, the step that failed, and whether it was a test. Names no secret.</summary>
public sealed class RotationMeter : IHostedService, IDisposable
{
    public const string Name = "Keyturn.Rotations";

    /// <summary>The feed tells an end more than once, and forgets old ones.</summary>
    private const int Remembered = 4 * RotationFeed.EndedKept;

    private readonly Meter meter;
    private readonly Counter<long> rotations;
    private readonly Histogram<double> durations;
    private readonly RotationFeed feed;
    private readonly Leadership leadership;
    private readonly Lock gate = new();
    private readonly Queue<(SecretArn, string)> order = new();
    private readonly HashSet<(SecretArn, string)> counted = [];
    private IDisposable? subscription;

    public RotationMeter(RotationFeed feed, Leadership? leadership = null)
    {
        this.feed = feed;
        this.leadership = leadership ?? Leadership.Alone;
        meter = new Meter(new MeterOptions(Name) { Scope = feed });
        rotations = meter.CreateCounter<long>("keyturn.rotations", "{rotation}", "Rotations and tests of them that ended.");
        durations = meter.CreateHistogram<double>("keyturn.rotation.duration", "s", "From RotateSecret to the end that was seen.");
        meter.CreateObservableGauge("keyturn.rotations.running", Running, "{rotation}", "Rotations whose end was not seen yet.");
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        subscription = feed.Subscribe(Count);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        subscription?.Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        subscription?.Dispose();
        meter.Dispose();
    }

    private int Running() => feed.Current.Count(progress => progress.Outcome == RotationOutcome.Running && leadership.Leads(progress.Secret.Scope));

    private void Count(RotationProgress progress)
    {
        // What another instance has seen to its end it has counted, and this one does not when it takes over.
        if (progress.Outcome == RotationOutcome.Running || !IsFirst(progress) || !leadership.Leads(progress.Secret.Scope))
            return;

        var tags = new TagList
        {
            { "keyturn.outcome", progress.Outcome.ToString() },
            { "keyturn.test", progress.IsTest },
            { "keyturn.step", progress.Outcome == RotationOutcome.Succeeded ? "" : progress.LastFailedStep?.ToString() ?? "" },
        };
        rotations.Add(1, tags);
        if (progress.Ended is { } ended)
            durations.Record((ended - progress.Started).TotalSeconds, tags);
    }

    private bool IsFirst(RotationProgress progress)
    {
        var key = (progress.Secret, progress.VersionId);
        lock (gate)
        {
            if (!counted.Add(key))
                return false;

            order.Enqueue(key);
            if (order.Count > Remembered)
                counted.Remove(order.Dequeue());
            return true;
        }
    }
}
