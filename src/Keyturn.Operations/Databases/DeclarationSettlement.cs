using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Databases;

/// <summary>Closes, in the audit log, a declaration that a crash left open: the store itself tells whether it was kept.</summary>
public sealed class DeclarationSettlement(IAuditLog log, IDatabaseDeclarationStore store)
{
    /// <summary>Whether the request is one of those that are settled here.</summary>
    public static bool IsFor(AuditEntry requested)
    {
        ArgumentNullException.ThrowIfNull(requested);
        return requested.Draft.Action is AuditAction.DeclareDatabase or AuditAction.WithdrawDatabase;
    }

    /// <summary>Only to be called by who holds the lock of the secret: nobody else is at work on the request then. Returns whether it is closed now.</summary>
    public async Task<bool> SettleAsync(AuditEntry requested, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requested);
        var entries = await log.ReadAsync(new AuditQuery(OperationId: requested.Draft.OperationId), cancellationToken).ConfigureAwait(false);
        if (entries.Any(entry => entry.Draft.Phase == AuditPhase.Outcome))
            return true;

        var now = DeclareDatabase.Details((AuditDetail.DatabaseAfter, await store.FindAsync(requested.Draft.SecretArn, cancellationToken).ConfigureAwait(false)));
        var kept = now[AuditDetail.DatabaseAfter] == requested.Draft.Details.GetValueOrDefault(AuditDetail.DatabaseAfter);
        await log.AppendAsync(
            requested.Draft with { Phase = AuditPhase.Outcome, Result = kept ? AuditResult.Succeeded : AuditResult.Failed, Details = now.Add(AuditDetail.Reconciled, kept ? "seen" : "notAccepted") },
            CancellationToken.None).ConfigureAwait(false);
        return true;
    }
}
