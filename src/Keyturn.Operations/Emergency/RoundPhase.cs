namespace Keyturn.Operations.Emergency;

/// <summary>Where one rotation of one secret stands in an incident.</summary>
public enum RoundPhase
{
    /// <summary>Nobody has asked for it yet.</summary>
    NotAsked,
    /// <summary>Asked for; it waits for its turn.</summary>
    Asked,
    /// <summary>Its token is written down; nobody knows yet whether AWS has the request.</summary>
    Sending,
    /// <summary>AWS took it; no end was seen.</summary>
    Running,
    Succeeded,
    /// <summary>Refused, failed, abandoned, stopped, or its end was never seen.</summary>
    Failed,
    /// <summary>A person decided against it.</summary>
    Skipped,
}

/// <summary>What keeps a rotation from starting.</summary>
public enum TurnWaitKind
{
    /// <summary>The rotation before it has not ended well.</summary>
    EarlierRound,
    /// <summary>The superuser's secret is rotated first.</summary>
    SuperuserFirst,
    /// <summary>The superuser's secret is being rotated.</summary>
    SuperuserRunning,
    /// <summary>The first rotation of the superuser's secret failed: what the function would log in with is not sure.</summary>
    SuperuserFailed,
    /// <summary>A secret that this one is the superuser of is being rotated.</summary>
    DependentRunning,
    /// <summary>Another secret of the same superuser is being rotated.</summary>
    GroupRunning,
    /// <summary>All executions set aside for the function are taken.</summary>
    FunctionBusy,
    /// <summary>No execution is set aside for the function: it cannot run at all.</summary>
    FunctionStopped,
}

/// <summary>One thing that keeps a rotation from starting.</summary>
/// <param name="Kind">What.</param>
/// <param name="On">The secret or the function that it waits for.</param>
public sealed record TurnWait(TurnWaitKind Kind, string On)
{
    public Sentence Sentence => EmergencySentences.Book.Say($"Wait{Kind}", On);
}
