using System.Collections.Immutable;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Repair;

/// <summary>Why no label of this secret can be moved here at all.</summary>
public enum RepairObstacle
{
    None,
    /// <summary>Scheduled for deletion: AWS refuses every change.</summary>
    Deleted,
    /// <summary>A replica: changes belong to the primary Region.</summary>
    Replica,
}

/// <summary>The state a secret is in, what shows it, and what the verdicts need to know beside it.</summary>
public sealed record RepairReading
{
    public required SecretArn Secret { get; init; }

    public required RepairState State { get; init; }

    /// <summary>The state in words.</summary>
    public required Sentence Says { get; init; }

    public ImmutableArray<RepairEvidence> Evidence { get; init; } = [];

    /// <summary>What has to be found out; <see langword="null"/> when the state is known.</summary>
    public Sentence? Question { get; init; }

    public required RotationStrategy Strategy { get; init; }

    /// <summary>Lines of the function show the strategy; else it is only called so.</summary>
    public bool StrategyIsShown { get; init; }

    public RepairObstacle Obstacle { get; init; }

    /// <summary>Labels by version, as described.</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<string>> Labels { get; init; }

    /// <summary>The version with AWSCURRENT.</summary>
    public string? Current { get; init; }

    /// <summary>The version with AWSPENDING; it may be <see cref="Current"/>, which is a rotation that AWS has not tidied up yet.</summary>
    public string? Pending { get; init; }

    /// <summary>The version with AWSPENDING is known to hold no value.</summary>
    public bool PendingIsEmpty { get; init; }

    /// <summary>The version with AWSPREVIOUS.</summary>
    public string? Previous { get; init; }

    /// <summary>The version without a label whose password the database has, or may have.</summary>
    public string? Detached { get; init; }

    /// <summary>Whether the database accepts what AWSPREVIOUS holds; <see langword="null"/> when that is not known.</summary>
    public bool? PreviousAccepted { get; init; }

    /// <summary>AWSPREVIOUS holds the younger value: AWSCURRENT was moved back.</summary>
    public bool PreviousIsYounger { get; init; }

    /// <summary>When the database stops accepting the former password (UTC); only in <see cref="RepairState.Rollover"/>.</summary>
    public DateTimeOffset? RolloverEnds { get; init; }

    /// <summary>setSecret reported success, but testSecret was refused with that password and no other login with it was seen.</summary>
    public bool TestRefused { get; init; }

    /// <summary>The newest finished rotation of a managed secret failed.</summary>
    public bool ManagedFailed { get; init; }

    public required bool? RotationEnabled { get; init; }

    /// <summary>There is a function, or a service, that rotates.</summary>
    public required bool CanRotate { get; init; }

    public required bool TrailRead { get; init; }

    /// <summary>AWSPENDING sits on another version than AWSCURRENT: AWS refuses RotateSecret.</summary>
    public string? Stray => Pending == Current ? null : Pending;
}
