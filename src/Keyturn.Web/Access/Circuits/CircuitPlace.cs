namespace Keyturn.Web.Access.Circuits;

/// <summary>Whether a live page may go on.</summary>
public enum CircuitState
{
    Open,

    /// <summary>The same person has opened more pages than one may have; this one was used longest ago.</summary>
    TooManyOfOnePerson,

    /// <summary>This instance has as many live pages as it may have.</summary>
    TooManyHere,
}

/// <summary>One live page's place among the others.</summary>
public sealed class CircuitPlace
{
    private volatile int state;

    public CircuitState State => (CircuitState)state;

    /// <summary>Called once, on another thread, when the page may not go on.</summary>
    public event Action? Ended;

    /// <summary>When somebody last did something on it (UTC).</summary>
    internal DateTimeOffset UsedAt { get; set; }

    /// <summary>Whether its browser is there.</summary>
    internal bool IsConnected { get; set; } = true;

    internal void End(CircuitState why)
    {
        state = (int)why;
        Ended?.Invoke();
    }
}
