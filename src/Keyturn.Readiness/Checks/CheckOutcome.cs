namespace Keyturn.Readiness.Checks;

/// <summary>What a check comes to, the worst first. Unknown stands before a warning: it may hide a failure.</summary>
public enum CheckOutcome
{
    /// <summary>Certainly wrong: reading or rotating fails.</summary>
    Fail,

    /// <summary>Hangs on something that is not known; never a pass.</summary>
    Unknown,

    /// <summary>Works, and should be looked at.</summary>
    Warn,

    /// <summary>Certainly right, from everything that was read.</summary>
    Pass,

    /// <summary>The question does not arise for this secret.</summary>
    NotApplicable,
}

/// <summary>Which of the two flows a check speaks of.</summary>
[Flags]
public enum CheckQuestion
{
    /// <summary>Whether consumers can read the secret and log in with it.</summary>
    Reading = 1,

    /// <summary>Whether the secret can be rotated.</summary>
    Rotation = 2,

    /// <summary>Both.</summary>
    Both = Reading | Rotation,
}
