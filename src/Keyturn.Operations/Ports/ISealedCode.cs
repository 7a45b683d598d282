namespace Keyturn.Operations.Ports;

/// <summary>The sealed code for the time in which the sign-in provider is down: only its hash is known.</summary>
public interface ISealedCode
{
    /// <summary>What tells this code from another, and is no code.</summary>
    string Fingerprint { get; }

    /// <summary>Whether this is the code. Slow on purpose, and one at a time.</summary>
    bool Matches(string code);
}
