using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Ports;

/// <summary>Keeps the estate's parts with their read times, so that a restart or a second instance starts warm.</summary>
public interface IEstateStore
{
    /// <summary>The last saved snapshot, or <see langword="null"/>.</summary>
    Task<EstateSnapshot?> LoadAsync(EstateScope scope, CancellationToken cancellationToken);

    /// <summary>Saves the secrets part and the functions part whole.</summary>
    Task SaveAsync(EstateSnapshot snapshot, CancellationToken cancellationToken);

    /// <summary>Remembers creation times of versions; known ids are left alone.</summary>
    Task SaveVersionsAsync(EstateScope scope, ImmutableDictionary<string, DateTimeOffset> created, CancellationToken cancellationToken);

    /// <summary>Adds events; an event id that is already kept is left alone. Events are never removed by a refresh.</summary>
    Task SaveEventsAsync(EstateScope scope, ImmutableArray<RotationEvent> events, CancellationToken cancellationToken);
}
