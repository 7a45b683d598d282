namespace Keyturn.Operations.Schedules;

/// <summary>What is wrong with a window. Several may be.</summary>
[Flags]
public enum ScheduleClash
{
    None = 0,

    /// <summary>Very many windows of the account and Region open on the same minute: RotateSecret and Lambda have quotas.</summary>
    Crowded = 1,

    /// <summary>It overlaps a window of the superuser that rotates the secret, or of a secret that this one rotates.</summary>
    Superuser = 2,

    /// <summary>It overlaps a window of another secret for the same database user.</summary>
    SharedUser = 4,

    /// <summary>It reaches into the next UTC day.</summary>
    OverMidnight = 8,

    /// <summary>It touches a declared freeze.</summary>
    Freeze = 16,
}
