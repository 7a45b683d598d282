using Keyturn.Operations.Attempts;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Diagnosis;

/// <summary>One thing that was seen, and what it says for or against a cause.</summary>
/// <param name="Source">Where it was seen.</param>
/// <param name="Weight">How much it says.</param>
/// <param name="Sentence">What was seen, in plain words.</param>
public sealed record Evidence(EvidenceSource Source, EvidenceWeight Weight, Sentence Sentence)
{
    /// <summary>The line of the log, of <see cref="EvidenceSource.Log"/> and <see cref="EvidenceSource.Duration"/>.</summary>
    public LogEvent? Line { get; init; }

    /// <summary>The service event, of <see cref="EvidenceSource.Event"/>.</summary>
    public RotationEvent? Event { get; init; }

    /// <summary>The API call, of <see cref="EvidenceSource.Call"/>.</summary>
    public SecretCall? Call { get; init; }

    /// <summary>Id of the readiness check, of <see cref="EvidenceSource.Check"/>.</summary>
    public string? CheckId { get; init; }
}

/// <summary>Where something was seen.</summary>
public enum EvidenceSource
{
    /// <summary>A line of the function's log.</summary>
    Log,
    /// <summary>How long a step or a login took.</summary>
    Duration,
    /// <summary>That a log which was read holds nothing.</summary>
    Silence,
    /// <summary>A service event in CloudTrail.</summary>
    Event,
    /// <summary>An API call in CloudTrail.</summary>
    Call,
    /// <summary>A readiness check, asked of the facts of now.</summary>
    Check,
    /// <summary>Staging labels and versions.</summary>
    Labels,
    /// <summary>Facts of the secret or of the function.</summary>
    Facts,
    /// <summary>Other attempts.</summary>
    Attempts,
}

/// <summary>How much something says.</summary>
public enum EvidenceWeight
{
    /// <summary>Fits, as it fits other causes.</summary>
    Hint,
    /// <summary>Speaks for, or against, this cause above others.</summary>
    Sign,
    /// <summary>Tells of this cause alone; against one: rules it out.</summary>
    Proof,
}
