using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios;

/// <summary>What shape a planned secret is in when the world starts.</summary>
internal enum SecretCondition
{
    Healthy,
    Overdue,
    Off,
    Never,
    /// <summary>Looks healthy; somebody changed the password in the database by hand, so the next rotation fails in setSecret.</summary>
    ChangedByHand,
    FailingCreate,
    FailingSet,
    FailingTest,
    FailingFinish,
    /// <summary>AWSPENDING sits on a version without a value: the function never ran.</summary>
    EmptyPending,
    /// <summary>The database has the new password, the labels do not: setSecret ran into the timeout after the change.</summary>
    StuckAfterSet,
    Managed,
    Replica,
    ScheduledForDeletion,
}

/// <summary>A secret of a named world, before it is planted: who it is for, how it rotates and what happened to it.</summary>
internal sealed record SecretPlan(string Name)
{
    public string? Description { get; init; }

    public string? KmsKeyId { get; init; }

    public required string System { get; init; }

    public required string Owner { get; init; }

    public string Environment { get; init; } = "production";

    /// <summary>Tags beside engine, owner, environment and system.</summary>
    public ImmutableArray<(string Key, string Value)> MoreTags { get; init; } = [];

    public DatabasePlan? Database { get; init; }

    /// <summary>Name of the rotation function; none when rotation was never set up.</summary>
    public string? Function { get; init; }

    public RotationRules? Rules { get; init; }

    public SecretCondition Condition { get; init; }

    /// <summary>Age of the newest successful rotation in days.</summary>
    public int RotatedDaysAgo { get; init; } = 10;

    /// <summary>Days between rotations in the history.</summary>
    public int EveryDays { get; init; } = 30;

    /// <summary>Days until the next window ends; negative when it has passed.</summary>
    public double NextInDays { get; init; } = 20;

    /// <summary>Age of the secret in days.</summary>
    public int CreatedDaysAgo { get; init; } = 400;

    public string? OwningService { get; init; }

    public string? PrimaryRegion { get; init; }

    /// <summary>A Region that holds a replica of this primary.</summary>
    public string? ReplicaRegion { get; init; }
}

/// <summary>The database behind a secret.</summary>
/// <param name="Engine">Engine.</param>
/// <param name="Host">Host in the secret.</param>
/// <param name="Name">Database or service name.</param>
/// <param name="User">User name; with alternating users the first of the two.</param>
internal sealed record DatabasePlan(EngineTraits Engine, string Host, string Name, string User)
{
    /// <summary>Name of the secret that holds the superuser: alternating users.</summary>
    public string? Master { get; init; }

    /// <summary>User of that superuser.</summary>
    public string? MasterUser { get; init; }

    public bool IsSuperuser { get; init; }

    /// <summary>Without TLS PostgreSQL's function logs errors in a rotation that succeeds.</summary>
    public bool OffersTls { get; init; } = true;

    /// <summary>PASSWORD_ROLLOVER_TIME of the users' profile.</summary>
    public TimeSpan Rollover { get; init; }

    public bool IsAlternating => Master is not null;
}
