using System.Collections.Immutable;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Operations.Consumers;

/// <summary>Everybody whom a secret concerns, and whether each can use it.</summary>
/// <param name="Secret">The secret.</param>
/// <param name="Consumers">The worst first, then by name.</param>
/// <param name="Undiscovered">Declared by a tag or the file, and found nowhere in the account and Region.</param>
/// <param name="NotRead">Calls without whose answers there may be more consumers than are listed.</param>
/// <param name="ReadAt">When the oldest of the facts was read (UTC); <see langword="null"/> before anything was.</param>
public sealed record SecretReadiness(
    Secret Secret,
    ImmutableArray<ConsumerReadiness> Consumers,
    ImmutableArray<string> Undiscovered,
    ImmutableArray<string> NotRead,
    DateTimeOffset? ReadAt)
{
    /// <summary>Parts whose newest reading failed, each call once: what hangs on them is old or not known.</summary>
    public ImmutableArray<PartFailure> Failures { get; init; } = [];

    /// <summary>What is known of its database, and what is said against it.</summary>
    public DatabaseFinding Database { get; init; } = DatabaseFinding.None;

    /// <summary>What somebody declared of its database in the console.</summary>
    public DatabaseDeclaration? Declaration { get; init; }

    /// <summary>The network that the answers rest on: fixes are tried on a copy of it.</summary>
    public required NetworkEstate Network { get; init; }
}

/// <summary>One consumer of a secret.</summary>
/// <param name="Relation">Why it stands here.</param>
/// <param name="Pair">The four answers.</param>
public sealed record ConsumerReadiness(Relation Relation, PairReadiness Pair);
