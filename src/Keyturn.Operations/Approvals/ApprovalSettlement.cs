using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Approvals;

/// <summary>Closes, in the audit log, a step of a request that a crash left open: the store itself tells whether it was made.</summary>
public sealed class ApprovalSettlement(IAuditLog log, IApprovalStore store, TimeProvider time)
{
    /// <summary>Whether the entry is one of those that are settled here.</summary>
    public static bool IsFor(AuditEntry requested) => requested.Draft.Action.IsAboutAnApproval();

    /// <summary>Returns whether it is closed now.</summary>
    public async Task<bool> SettleAsync(AuditEntry requested, CancellationToken cancellationToken)
    {
        var draft = requested.Draft;
        var entries = await log.ReadAsync(new AuditQuery(OperationId: draft.OperationId), cancellationToken).ConfigureAwait(false);
        if (entries.Any(entry => entry.Draft.Phase == AuditPhase.Outcome))
            return true;

        // Deciding takes no lock: whoever is at it now writes the outcome.
        if (time.GetUtcNow() - requested.At < IntentSettlement.NotAcceptedAfter)
            return false;

        var made = await store.FindAsync(draft.Details.GetValueOrDefault(AuditDetail.Approval, ""), cancellationToken).ConfigureAwait(false) is { } request && Shows(request, draft);
        await log.AppendAsync(
            draft with { Phase = AuditPhase.Outcome, Result = made ? AuditResult.Succeeded : AuditResult.Failed, Details = draft.Details.SetItem(AuditDetail.Reconciled, made ? "seen" : "notAccepted") },
            CancellationToken.None).ConfigureAwait(false);
        return true;
    }

    private static bool Shows(ApprovalRequest request, AuditDraft draft) => draft.Action switch
    {
        AuditAction.Approve => request.Decision is { Approved: true } decision && decision.By == draft.OperatorId,
        AuditAction.RefuseApproval or AuditAction.WithdrawApproval => request.Decision is { Approved: false } decision && decision.By == draft.OperatorId,
        AuditAction.UseApproval => request is { UsedAt: not null, IsBreakGlass: false },
        AuditAction.BreakGlass => request.IsBreakGlass,
        AuditAction.ReviewBreakGlass => request.Review?.By == draft.OperatorId,
        _ => true,
    };
}
