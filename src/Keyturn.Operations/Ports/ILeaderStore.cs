using System.Collections.Immutable;

namespace Keyturn.Operations.Ports;

/// <summary>Elects, over all instances on one store, who does what must be done once.</summary>
public interface ILeaderStore
{
    /// <summary>Name of this instance, as the others see it.</summary>
    string Instance { get; }

    /// <summary>Becomes the leader of <paramref name="duty"/>, or returns <see langword="null"/> at once while somebody else is.</summary>
    Task<ILeaderTerm?> TryLeadAsync(string duty, CancellationToken cancellationToken);

    /// <summary>The newest leader of every duty, those that are gone included.</summary>
    Task<ImmutableArray<LeaderRecord>> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>The time for which one instance leads one duty. Disposing it lets the next one go on.</summary>
public interface ILeaderTerm : IAsyncDisposable
{
    string Duty { get; }

    /// <summary>Grows with each leader of the duty: whoever comes with an older one writes nothing any more.</summary>
    long Epoch { get; }

    /// <summary>When it began (UTC).</summary>
    DateTimeOffset Since { get; }

    /// <summary>Cancelled as soon as it is known that the term is over, for instance because the connection that holds it broke.</summary>
    CancellationToken Lost { get; }

    /// <summary>Tells the others that the leader lives. Throws what the store throws.</summary>
    /// <returns>Whether the term still holds.</returns>
    Task<bool> ConfirmAsync(CancellationToken cancellationToken);
}

/// <summary>Who led a duty last.</summary>
/// <param name="Duty">See <see cref="Instances.Duty"/>.</param>
/// <param name="Epoch">See <see cref="ILeaderTerm.Epoch"/>.</param>
/// <param name="Instance">Name of the instance.</param>
/// <param name="Since">When it began to (UTC).</param>
/// <param name="Seen">When it last said that it lives (UTC).</param>
public sealed record LeaderRecord(string Duty, long Epoch, string Instance, DateTimeOffset Since, DateTimeOffset Seen);
