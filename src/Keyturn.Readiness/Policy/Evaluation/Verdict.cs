namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>How a request is decided.</summary>
/// <remarks>Follows "Policy evaluation logic", IAM User Guide; the last two are what incomplete knowledge adds.</remarks>
public enum Verdict : byte
{
    /// <summary>Certainly allowed.</summary>
    Allowed,

    /// <summary>Certainly denied because nothing allows it.</summary>
    ImplicitlyDenied,

    /// <summary>Certainly denied by a Deny statement.</summary>
    ExplicitlyDenied,

    /// <summary>Certainly denied; whether by a Deny statement is not known.</summary>
    Denied,

    /// <summary>Hangs on inputs that are not known.</summary>
    Unknown,
}
