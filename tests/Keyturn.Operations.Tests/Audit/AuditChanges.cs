using System.Collections.Immutable;
using Keyturn.Operations.Audit;

namespace Keyturn.Operations.Tests.Audit;

/// <summary>Every field of an entry, changed by somebody who does not reckon the hash anew.</summary>
internal static class AuditChanges
{
    public static ImmutableArray<Func<AuditEntry, AuditEntry>> All { get; } =
    [
        entry => entry with { Sequence = entry.Sequence + 1 },
        entry => entry with { At = entry.At.AddMicroseconds(1) },
        entry => entry with { PreviousHash = Flip(entry.PreviousHash) },
        entry => entry with { Hash = Flip(entry.Hash) },
        entry => Changed(entry, draft => draft with { OperationId = draft.OperationId + "x" }),
        entry => Changed(entry, draft => draft with { Action = draft.Action == AuditAction.RotateNow ? AuditAction.StopRotation : AuditAction.RotateNow }),
        entry => Changed(entry, draft => draft with { Phase = draft.Phase == AuditPhase.Requested ? AuditPhase.Outcome : AuditPhase.Requested }),
        entry => Changed(entry, draft => draft with { OperatorId = "someone.else" }),
        entry => Changed(entry, draft => draft with { OperatorName = "Someone Else" }),
        entry => Changed(entry, draft => draft with { SecretArn = draft.SecretArn[..^1] + "Z" }),
        entry => Changed(entry, draft => draft with { Reason = draft.Reason + " " }),
        entry => Changed(entry, draft => draft with { Result = draft.Result is null ? AuditResult.Succeeded : null }),
        entry => Changed(entry, draft => draft with { AwsRequestId = draft.AwsRequestId is null ? "" : null }),
        entry => Changed(entry, draft => draft with { Details = draft.Details.SetItem("after", "other") }),
        entry => Changed(entry, draft => draft with { Details = draft.Details.SetItem("extra", "") }),
        entry => Changed(entry, draft => draft with { Details = draft.Details.Remove("before") }),
    ];

    public static string Flip(string hash) => (hash[0] == 'f' ? "0" : "f") + hash[1..];

    private static AuditEntry Changed(AuditEntry entry, Func<AuditDraft, AuditDraft> change) => entry with { Draft = change(entry.Draft) };
}
