using System.Diagnostics.Metrics;
using Keyturn.Operations.Estates;
using Microsoft.Extensions.Hosting;

namespace Keyturn.Operations.Instances;

/// <summary>What this instance leads, as the meter <c>Keyturn.Instances</c>: 1 or 0 for each duty, so that the sum over all instances is 1.</summary>
public sealed class LeadershipMeter : IHostedService, IDisposable
{
    public const string Name = "Keyturn.Instances";

    private readonly Meter meter;

    public LeadershipMeter(Leadership leadership, IAccountDirectory accounts)
    {
        meter = new Meter(new MeterOptions(Name) { Scope = leadership });
        var duties = Election.Duties(accounts);
        meter.CreateObservableGauge(
            "keyturn.leadership",
            () => duties.Select(duty => new Measurement<int>(leadership.Leads(duty) ? 1 : 0, new KeyValuePair<string, object?>("keyturn.duty", duty))),
            "{duty}",
            "Duties that this instance leads.");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => meter.Dispose();
}
