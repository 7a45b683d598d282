namespace Keyturn.Operations.Audit;

/// <summary>Names of the facts in <see cref="AuditDraft.Details"/>.</summary>
public static class AuditDetail
{
    /// <summary>Labels by version before the call.</summary>
    public const string Before = "before";

    /// <summary>Labels by version after it.</summary>
    public const string After = "after";

    /// <summary>Whether rotation was <c>on</c> or <c>off</c> before.</summary>
    public const string RotationBefore = "rotationBefore";

    /// <summary>The service that rotates by itself; missing for a rotation function.</summary>
    public const string Managed = "managed";

    /// <summary>Ids of the failing checks in spite of which it was done.</summary>
    public const string Overridden = "overridden";

    /// <summary>The rotation rules before a change of the schedule.</summary>
    public const string RulesBefore = "rulesBefore";

    /// <summary>Those that were asked for.</summary>
    public const string RulesAsked = "rulesAsked";

    /// <summary>Those that AWS told afterwards.</summary>
    public const string RulesAfter = "rulesAfter";

    /// <summary>Names of the freezes in spite of which it was done.</summary>
    public const string Freeze = "freeze";
    /// <summary>Database that was declared for the secret before; <c>none</c> when there was none.</summary>
    public const string DatabaseBefore = "databaseBefore";

    /// <summary>Database that is declared afterwards; <c>none</c> when it was withdrawn.</summary>
    public const string DatabaseAfter = "databaseAfter";

    /// <summary>The state a repair was begun in.</summary>
    public const string State = "state";

    /// <summary>Why somebody repaired.</summary>
    public const string Purpose = "purpose";

    /// <summary>What was known of the action's safety when it was begun.</summary>
    public const string Verdict = "verdict";

    /// <summary>The harms that the verdict named, and that somebody took upon themselves.</summary>
    public const string Harms = "harms";

    /// <summary>The label that a call moves.</summary>
    public const string Stage = "stage";

    /// <summary>MoveToVersionId of the call; missing when the label is taken off.</summary>
    public const string MovedTo = "movedTo";

    /// <summary>RemoveFromVersionId of the call; missing when no version had the label.</summary>
    public const string RemovedFrom = "removedFrom";

    /// <summary>Login id of the person whom the action concerns.</summary>
    public const string Person = "person";

    /// <summary>Id of the request for a second person.</summary>
    public const string Approval = "approval";

    /// <summary>The action that a request is about.</summary>
    public const string AskedFor = "askedFor";

    /// <summary>Login id of whoever asked.</summary>
    public const string AskedBy = "askedBy";

    /// <summary>Login id of the second person.</summary>
    public const string ApprovedBy = "approvedBy";

    /// <summary>Exactly what is asked for, as JSON.</summary>
    public const string Arguments = "arguments";

    /// <summary>Login id of whoever acted without a second person.</summary>
    public const string BreakGlass = "breakGlass";

    /// <summary>Groups that the provider told at a sign-in.</summary>
    public const string Groups = "groups";

    /// <summary>Why somebody did not come in, or why a session ended.</summary>
    public const string Refusal = "refusal";

    /// <summary>Whether a sign-out was of <c>one</c> browser or of <c>all</c>.</summary>
    public const string Sessions = "sessions";

    public const string VersionId = "versionId";

    public const string ErrorCode = "errorCode";

    public const string ErrorKind = "errorKind";

    /// <summary>How a request that was left open was settled later: <c>seen</c>, <c>notAccepted</c> or <c>notSeen</c>.</summary>
    public const string Reconciled = "reconciled";

    /// <summary>Sequence of the last entry of a segment that was closed.</summary>
    public const string ClosedThrough = "closedThrough";

    /// <summary>Its hash, which the first entry that is kept follows.</summary>
    public const string ClosedHash = "closedHash";

    public const string ClosedEntries = "closedEntries";

    /// <summary>Name of the file that holds the segment.</summary>
    public const string Archive = "archive";

    /// <summary>SHA-256 of that file.</summary>
    public const string ArchiveHash = "archiveHash";
}
