using Keyturn.Operations.Audit;

namespace Keyturn.Operations.Approvals;

/// <summary>How far a request has come.</summary>
public enum ApprovalState
{
    /// <summary>Nobody has decided yet.</summary>
    Waiting,

    /// <summary>It may be carried out, by whoever asked.</summary>
    Approved,
    Refused,

    /// <summary>Whoever asked has taken it back.</summary>
    Withdrawn,

    /// <summary>It was carried out, or begun to be; never again.</summary>
    Used,

    /// <summary>Its time ran out before it was carried out.</summary>
    Expired,

    /// <summary>It was carried out without a second person.</summary>
    BreakGlass,
}

/// <summary>What the second person said; a refusal by whoever asked takes the request back.</summary>
/// <param name="By">Login id.</param>
/// <param name="Reason">Required for a refusal; may be empty for an approval.</param>
public sealed record ApprovalDecision(bool Approved, string By, string ByName, DateTimeOffset At, string Reason);

/// <summary>An administrator has looked at what was done alone.</summary>
public sealed record BreakGlassReview(string By, string ByName, DateTimeOffset At, string Note);

/// <summary>An action that waits for a second person, and what became of it.</summary>
/// <param name="Id">The token under which the action is, or will be, carried out: one request, one token, one action.</param>
/// <param name="Action">As the audit log names it.</param>
/// <param name="Arguments">Text of <see cref="ApprovalArguments"/>.</param>
/// <param name="Reason">Why, as it will stand in the audit log.</param>
/// <param name="ExpiresAt">Neither decided nor carried out from then on (UTC).</param>
public sealed record ApprovalRequest(
    string Id, string SecretArn, AuditAction Action, string Arguments, string Reason, string AskedBy, string AskedByName, DateTimeOffset AskedAt, DateTimeOffset ExpiresAt)
{
    public ApprovalDecision? Decision { get; init; }

    /// <summary>When it was taken up to be carried out (UTC).</summary>
    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>Whether nobody was asked.</summary>
    public bool IsBreakGlass { get; init; }

    public BreakGlassReview? Review { get; init; }

    /// <summary>When the audit log was told that it expired (UTC).</summary>
    public DateTimeOffset? ExpiryTold { get; init; }

    /// <summary>A part of an ARN that cannot be read shows as it is.</summary>
    public string SecretName => Secrets.SecretArn.TryParse(SecretArn, out var arn) ? arn.Name : SecretArn;

    /// <summary>Whether it is a use of the sealed code, which concerns no secret: who came in is <see cref="AskedBy"/>, under the name that was typed.</summary>
    public bool IsSealedCode => Action == AuditAction.BreakGlassSignIn;

    public bool NeedsReview => IsBreakGlass && Review is null;

    public ApprovalState StateAt(DateTimeOffset now) => this switch
    {
        { IsBreakGlass: true } => ApprovalState.BreakGlass,
        { UsedAt: not null } => ApprovalState.Used,
        { Decision: { Approved: false } end } => end.By == AskedBy ? ApprovalState.Withdrawn : ApprovalState.Refused,
        _ when now >= ExpiresAt => ApprovalState.Expired,
        { Decision: not null } => ApprovalState.Approved,
        _ => ApprovalState.Waiting,
    };
}
