namespace Keyturn.Operations.Emergency;

/// <summary>Why somebody wants to rotate in a hurry. It decides the procedure, and whether anything is rotated at all.</summary>
public enum EmergencyPurpose
{
    /// <summary>The value has got out. Goal: the database accepts it no longer, from nobody.</summary>
    Leak,

    /// <summary>A rotation by schedule failed. Goal: a schedule that works, without an outage.</summary>
    FailedSchedule,

    /// <summary>Consumers fail since a rotation. Another rotation would hide which password the database has.</summary>
    Outage,
}
