namespace Keyturn.Operations.Diagnosis.Causes;

/// <summary>What makes a failed rotation worse.</summary>
public enum DoNot
{
    /// <summary>Rotating again and again: each try may be a login with a wrong password.</summary>
    Hammer,
    /// <summary>Taking AWSPENDING away while the database may have its password.</summary>
    Detach,
    /// <summary>Moving AWSCURRENT back: the database knows only the new password.</summary>
    RollBack,
    /// <summary>Writing a value in mid-rotation.</summary>
    PutValue,
    /// <summary>Deleting or disabling a key, a version or a secret in an incident.</summary>
    Delete,
    /// <summary>Calling the function by hand with a test event.</summary>
    TestEvent,
    /// <summary>Allowing everything to everyone.</summary>
    AllowAll,
    /// <summary>Opening a port to every address.</summary>
    OpenToAll,
    /// <summary>Taking Stop for undo.</summary>
    StopAsUndo,
    /// <summary>Changing the secret's key in mid-rotation.</summary>
    ChangeKey,
    /// <summary>Printing the value into a log to find out.</summary>
    LogValue,
    /// <summary>Raising the time-out to hide packets that nobody answers.</summary>
    OnlyMoreTime,
    /// <summary>Rotating superuser and dependents at once.</summary>
    RotateTogether,
    /// <summary>Moving labels of a secret that a service manages.</summary>
    LabelSurgery,
}
