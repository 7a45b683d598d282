namespace Keyturn.Operations.Access;

/// <summary>How long a sign-in lasts.</summary>
/// <param name="Idle">Without any sign of the person.</param>
/// <param name="Whole">In any case.</param>
public sealed record SessionLimits(TimeSpan Idle, TimeSpan Whole)
{
    public static SessionLimits Usual { get; } = new(TimeSpan.FromMinutes(30), TimeSpan.FromHours(10));
}

/// <summary>Whether a session still counts, and if not, why.</summary>
public enum SessionState
{
    Valid,

    /// <summary>Signed out, ended by an administrator, or never there.</summary>
    Ended,

    /// <summary>No sign of the person for too long.</summary>
    Idle,

    /// <summary>It has lasted as long as a sign-in may.</summary>
    Over,

    /// <summary>The person may not come in any more.</summary>
    Removed,
}
