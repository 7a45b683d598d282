namespace Keyturn.Aws.Sandbox.Scenarios.Failing;

/// <summary>Where labels and database stand when a failing world is ready; written by hand for each world.</summary>
public enum FailingState
{
    /// <summary>Nothing happened to labels or database.</summary>
    NotStarted,

    /// <summary>AWSPENDING is on a version that the database was never given.</summary>
    FailedBeforeSet,

    /// <summary>The database has the password of AWSPENDING; AWSCURRENT did not move.</summary>
    SetNotFinished,

    /// <summary>AWSCURRENT moved; the database accepts nothing else.</summary>
    Finished,

    /// <summary>AWSCURRENT moved; the other user's password, AWSPREVIOUS, is accepted too.</summary>
    FinishedAlternating,

    /// <summary>AWSCURRENT moved; the database accepts the former password for a while.</summary>
    Rollover,

    /// <summary>The database has a password that no version has.</summary>
    ChangedByHand,

    /// <summary>The version whose password the database has carries no label.</summary>
    DetachedTooEarly,

    /// <summary>Another service of AWS manages the secret.</summary>
    Managed,
}
