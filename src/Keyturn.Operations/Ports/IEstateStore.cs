using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Operations.Ports;

/// <summary>Keeps the estate's parts with their read times, so that a restart or a second instance starts warm.</summary>
public interface IEstateStore
{
    /// <summary>The same store for a leader: once its term is over, it writes nothing any more.</summary>
    IEstateStore Under(ILeaderTerm term) => this;

    /// <summary>The last saved snapshot with the rotation events of the last 90 days, or <see langword="null"/>.</summary>
    Task<EstateSnapshot?> LoadAsync(EstateScope scope, CancellationToken cancellationToken);

    /// <summary>Saves the secrets part and the functions part whole.</summary>
    Task SaveAsync(EstateSnapshot snapshot, CancellationToken cancellationToken);

    /// <summary>Saves each part that readiness rests on whole: network, databases, consumers, roles, policies and keys.</summary>
    Task SaveFactsAsync(EstateSnapshot snapshot, CancellationToken cancellationToken);

    /// <summary>Saves what was asked of secrets by themselves: their policies, and the keys of their versions. What was not read is left as it is kept.</summary>
    Task SaveSecretFactsAsync(EstateScope scope, ImmutableDictionary<string, SecretAccess> facts, CancellationToken cancellationToken);

    /// <summary>Forgets what was asked of secrets that are gone.</summary>
    Task ForgetSecretFactsAsync(EstateScope scope, ImmutableArray<string> arns, CancellationToken cancellationToken);

    /// <summary>Remembers creation times of versions; known ids are left alone.</summary>
    Task SaveVersionsAsync(EstateScope scope, ImmutableDictionary<string, DateTimeOffset> created, CancellationToken cancellationToken);
}
