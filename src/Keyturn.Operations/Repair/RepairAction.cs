namespace Keyturn.Operations.Repair;

/// <summary>What an operator can do to end a rotation that went wrong.</summary>
public enum RepairAction
{
    /// <summary>AWSCURRENT to the version with AWSPENDING, then AWSPENDING off.</summary>
    FinishForward,
    /// <summary>AWSPENDING off its version.</summary>
    DetachPending,
    /// <summary>AWSCURRENT back to the version with AWSPREVIOUS.</summary>
    RollBack,
    /// <summary>AWSPENDING to a version that carries no label.</summary>
    ReattachPending,
    /// <summary>RotateSecret.</summary>
    Retry,
    /// <summary>CancelRotateSecret.</summary>
    Stop,
    /// <summary>RotateSecret with RotateImmediately=false: the schedule on again, only testSecret runs.</summary>
    EnableWithTest,
}

/// <summary>Whether an action is safe in the state the evidence shows.</summary>
public enum RepairSafety
{
    Safe,
    Unsafe,
    /// <summary>The evidence does not tell; the verdict carries the question.</summary>
    Unknown,
    /// <summary>There is nothing to do it with, or AWS would refuse it.</summary>
    NotPossible,
}

/// <summary>What an unsafe action would do.</summary>
public enum RepairHarm
{
    /// <summary>Consumers that read the secret get a password the database refuses.</summary>
    DeadPassword,
    /// <summary>Repeated logins with a wrong password may lock the account.</summary>
    LockedAccount,
    /// <summary>A password that has leaked is handed out, or accepted, again.</summary>
    LeakedPasswordAccepted,
    /// <summary>The only copy of the password the database has loses its label and can be trimmed.</summary>
    VersionLost,
    /// <summary>The schedule goes off.</summary>
    ScheduleOff,
    /// <summary>A rotation that is under way is abandoned.</summary>
    RotationAbandoned,
    /// <summary>It repairs nothing, and rotations fail until it is undone.</summary>
    RotationBlocked,
}
