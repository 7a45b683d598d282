namespace Keyturn.Testing;

/// <summary>Ends a process at one of its outside calls: that call and all later ones fail, until the next process begins.</summary>
/// <param name="at">Number of the call, from 0; a number that is never reached lets it live.</param>
public sealed class Killer(int at)
{
    /// <summary>Outside calls so far, of all processes.</summary>
    public int Calls { get; private set; }

    /// <summary>Whether the process is gone.</summary>
    public bool IsDead { get; private set; }

    /// <summary>Before each outside call.</summary>
    public void Step()
    {
        if (IsDead || Calls++ == at)
        {
            IsDead = true;
            throw new KilledException();
        }
    }

    /// <summary>The next process.</summary>
    public void Revive() => IsDead = false;
}

/// <summary>The process is gone: nobody is left to handle it, so that it looks like the end of the host.</summary>
public sealed class KilledException : OperationCanceledException
{
    public KilledException()
        : base("The process was killed.")
    {
    }

    public KilledException(string message)
        : base(message)
    {
    }

    public KilledException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
