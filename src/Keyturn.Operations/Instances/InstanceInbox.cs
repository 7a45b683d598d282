using System.Collections.Immutable;
using Keyturn.Operations.Databases;
using Keyturn.Operations.Incidents;
using Keyturn.Operations.Ports;
using Microsoft.Extensions.Hosting;

namespace Keyturn.Operations.Instances;

/// <summary>Brings word of incidents and of declared databases to the other instances, and theirs to this one.</summary>
public sealed class InstanceInbox(IInstanceBus bus, IncidentFeed incidents, DatabaseDeclarations declarations) : IHostedService, IDisposable
{
    private IDisposable? hearing;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (bus.IsShared)
        {
            incidents.Elsewhere = id => Send(new IncidentGrown(id));
            declarations.Elsewhere = () => Send(new DatabasesDeclared());
            hearing = bus.Subscribe(Take);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        hearing?.Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => hearing?.Dispose();

    private void Send(InstanceMessage message) => _ = bus.SendAsync(message, null, CancellationToken.None);

    private void Take(ImmutableArray<InstanceMessage> messages)
    {
        foreach (var incident in messages.OfType<IncidentGrown>().Where(one => !one.IsOld).Select(one => one.IncidentId).Distinct(StringComparer.Ordinal))
            incidents.Hear(incident);
        if (messages.Any(message => message is DatabasesDeclared { IsOld: false } or MessagesMissed))
            declarations.Wake();
    }
}
