namespace Keyturn.Operations.Repair;

/// <summary>Where a secret, its database and its labels stand to each other, as far as evidence goes.</summary>
public enum RepairState
{
    /// <summary>The evidence does not tell.</summary>
    Unknown,
    /// <summary>No rotation has left anything behind: one version has AWSCURRENT, none AWSPENDING, and the database is taken to agree.</summary>
    AtRest,
    /// <summary>A rotation is running now.</summary>
    Running,
    /// <summary>AWSPENDING is on a version that the database was never given.</summary>
    FailedBeforeSet,
    /// <summary>setSecret succeeded, AWSCURRENT is still on the old version.</summary>
    SetNotFinished,
    /// <summary>setSecret ran and nothing tells whether it changed the database.</summary>
    SetUncertain,
    /// <summary>AWSCURRENT moved to the new version; single user: only the new password is accepted.</summary>
    Finished,
    /// <summary>AWSCURRENT moved; alternating users: the other user's password is still accepted.</summary>
    FinishedAlternating,
    /// <summary>AWSCURRENT moved; the database accepts the former password until the rollover ends.</summary>
    Rollover,
    /// <summary>Somebody changed the password in the database; no version has it.</summary>
    ChangedByHand,
    /// <summary>The version whose password the database has carries no label.</summary>
    DetachedTooEarly,
    /// <summary>Another AWS service manages the secret; labels are not ours to move.</summary>
    Managed,
    /// <summary>AWSCURRENT was moved back; single user: only the password of the version with AWSPREVIOUS is accepted.</summary>
    RolledBack,
}
