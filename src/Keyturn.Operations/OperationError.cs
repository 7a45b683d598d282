namespace Keyturn.Operations;

/// <summary>Kinds of expected failures; each has one sentence and one next step in <c>OperationErrors.resx</c>.</summary>
public enum OperationErrorKind
{
    /// <summary>Keyturn's own permission check refused.</summary>
    Forbidden,
    AccessDenied,
    CredentialsExpired,
    CredentialsMissing,
    CredentialsRefused,
    Throttled,
    NotFound,
    /// <summary>AWS refuses in this state, for instance a previous rotation that is not complete.</summary>
    Conflict,
    Invalid,
    Unreachable,
    TimedOut,
    ServiceFailure,
    /// <summary>The audit entry could not be written, so AWS was not called.</summary>
    AuditUnavailable,
    /// <summary>Another action on the same secret is under way.</summary>
    Busy,
    /// <summary>The pre-flight found a reason not to.</summary>
    Blocked,
    ReadOnly,
    /// <summary>A rule asks for a second person; the request for one is kept.</summary>
    NeedsSecondPerson,
    Unexpected,
}

/// <summary>An expected failure: one sentence, one next step, and what AWS itself said.</summary>
/// <param name="Kind">What sort of failure it is.</param>
/// <param name="Sentence">What happened, in the reader's language.</param>
/// <param name="NextStep">What to do next, in the reader's language.</param>
public sealed record OperationError(OperationErrorKind Kind, Sentence Sentence, Sentence NextStep)
{
    /// <summary>AWS's error code, unchanged.</summary>
    public string? AwsCode { get; init; }

    /// <summary>AWS's own words, shortened, never translated.</summary>
    public string? AwsMessage { get; init; }

    public string? AwsRequestId { get; init; }

    /// <summary>The policy type that AWS's denial names, for instance <c>identity-based policy</c>.</summary>
    public string? DenyingPolicyType { get; init; }

    /// <summary>The request that waits for a second person.</summary>
    public string? ApprovalId { get; init; }

    /// <summary>Whether the request may have reached AWS, so that its outcome has to be reconciled.</summary>
    public bool OutcomeUnknown { get; init; }
}
