using System.Collections.Immutable;
using Keyturn.Operations.Instances;

namespace Keyturn.Operations.Ports;

/// <summary>Word between the instances on one store: kept there, in one order, so that nothing is missed while a connection is down.</summary>
public interface IInstanceBus
{
    /// <summary>Whether there can be other instances.</summary>
    bool IsShared { get; }

    /// <summary>Tells all other instances. Under a term that is over nothing is told.</summary>
    /// <returns>Whether it was told. A store that is out of reach is logged and told as <see langword="false"/>.</returns>
    Task<bool> SendAsync(InstanceMessage message, ILeaderTerm? under, CancellationToken cancellationToken);

    /// <summary>Hands over everything that is in the store by now, before it returns.</summary>
    Task CatchUpAsync(CancellationToken cancellationToken);

    /// <summary>Called with what other instances told, one call after another, oldest first.</summary>
    IDisposable Subscribe(Action<ImmutableArray<InstanceMessage>> onMessages);
}
