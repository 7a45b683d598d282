namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;

/// <summary>Whether an action is safe in a world as it stands.</summary>
public enum FailingSafety
{
    /// <summary>Nobody who can log in now loses that, and nothing is lost that is needed later.</summary>
    Safe,

    /// <summary>It does the harm that stands beside it.</summary>
    Unsafe,

    /// <summary>It depends on what this world does not fix.</summary>
    Unknown,

    /// <summary>There is nothing to do it with, or AWS refuses it.</summary>
    NotPossible,
}

/// <summary>What an unsafe action does.</summary>
public enum FailingHarm
{
    /// <summary>Nothing by itself: it is wrong because it repairs nothing and stands in the way of what would.</summary>
    None,

    /// <summary>AWSCURRENT has, or gets, a password that the database refuses; or consumers hold one that stops being accepted.</summary>
    DeadPassword,

    /// <summary>More logins with a wrong password, which lock the account.</summary>
    LockedAccount,

    /// <summary>A password that has leaked is handed out, or stays accepted.</summary>
    LeakedPasswordAccepted,

    /// <summary>The version with the password that the database has loses its last label.</summary>
    VersionLost,

    /// <summary>The schedule goes off.</summary>
    ScheduleOff,
}

/// <summary>The truth about one action in one world.</summary>
/// <param name="Safety">Whether it is safe.</param>
/// <param name="Harm">What it does when it is not.</param>
public sealed record ActionTruth(FailingSafety Safety, FailingHarm Harm = FailingHarm.None);
