using System.Collections.Immutable;

namespace Keyturn.Operations.Audit;

/// <summary>What was done, or asked for.</summary>
public enum AuditAction
{
    RotateNow,
    TestRotation,
    StopRotation,
    RestoreSchedule,

    /// <summary>Other rotation rules.</summary>
    ChangeSchedule,
    DeclareDatabase,
    WithdrawDatabase,

    /// <summary>A label call of finishing a rotation by hand; there are two of them.</summary>
    FinishForward,
    DetachPending,
    RollBack,
    ReattachPending,

    /// <summary>A test of the channels of notifications; it concerns no secret.</summary>
    SendTestNotice,

    /// <summary>The oldest entries were archived and left the database; it concerns no secret.</summary>
    CloseSegment,
    /// <summary>Somebody signed out everywhere by an administrator; the actions on people concern no secret.</summary>
    EndSessions,
    RemovePerson,
    AdmitPerson,

    /// <summary>Somebody asked for a second person.</summary>
    AskApproval,
    Approve,
    RefuseApproval,

    /// <summary>Whoever asked took the request back.</summary>
    WithdrawApproval,

    /// <summary>An approval was taken up; the action itself follows under its own name.</summary>
    UseApproval,

    /// <summary>A request ran out before it was carried out.</summary>
    ExpireApproval,

    /// <summary>Somebody acted without the second person that a rule asks for.</summary>
    BreakGlass,
    ReviewBreakGlass,

    /// <summary>Somebody came in through the provider, or did not; sign-ins and sign-outs concern no secret and are one entry each.</summary>
    SignIn,
    SignOut,

    /// <summary>A session ran out.</summary>
    ExpireSession,

    /// <summary>Somebody came in with the sealed code, or tried to.</summary>
    BreakGlassSignIn,
}

/// <summary>Every action is two entries: what was asked for, before AWS is called, and what came of it.</summary>
public enum AuditPhase
{
    Requested,
    Outcome,
}

/// <summary>An entry before it has its place in the chain.</summary>
/// <param name="OperationId">Joins the two entries of one action; for a rotation it is the ClientRequestToken.</param>
/// <param name="Result"><see langword="null"/> in the requested entry; else Succeeded, Failed or Unknown.</param>
/// <param name="Details">Typed facts by name: before, after, versionId, errorCode … Never a value of a secret.</param>
public sealed record AuditDraft(
    string OperationId,
    AuditAction Action,
    AuditPhase Phase,
    string OperatorId,
    string OperatorName,
    string SecretArn,
    string Reason,
    AuditResult? Result,
    string? AwsRequestId,
    ImmutableSortedDictionary<string, string> Details);

public enum AuditResult
{
    Succeeded,
    Failed,
    /// <summary>The call was cut off; the outcome was not (yet) seen in AWS.</summary>
    Unknown,
}

/// <summary>An entry in its place: <paramref name="Hash"/> is SHA-256 over <paramref name="PreviousHash"/> and the canonical entry.</summary>
public sealed record AuditEntry(long Sequence, DateTimeOffset At, AuditDraft Draft, string PreviousHash, string Hash);

/// <param name="Before">Only entries with a smaller sequence.</param>
public sealed record AuditQuery(int Take = 100, long? Before = null, string? SecretArn = null, string? OperationId = null, string? OperatorId = null, AuditAction? Action = null);

/// <param name="Entries">How many entries were recomputed.</param>
/// <param name="FirstBroken">Sequence of the first entry that does not fit, or <see langword="null"/>.</param>
/// <param name="Head">Hash of the last entry.</param>
public sealed record AuditVerification(long Entries, long? FirstBroken, string Head, DateTimeOffset At)
{
    /// <summary>Sequence of the oldest entry that the chain still has to have: 1 until a segment was closed.</summary>
    public long FirstKept { get; init; } = 1;

    /// <summary>What comparing with the ends kept outside the database came to.</summary>
    public AnchorComparison Anchors { get; init; } = new(0, 0, 0, null, null);

    public bool Intact => FirstBroken is null && Anchors.Broken is null;
}
