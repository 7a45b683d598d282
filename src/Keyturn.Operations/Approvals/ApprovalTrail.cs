using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Approvals;

/// <summary>Writes each step of a request into the audit log: before it is made, and what came of it.</summary>
public sealed class ApprovalTrail(IAuditLog log)
{
    /// <summary>Runs <paramref name="change"/> between the two entries.</summary>
    /// <returns>What it gave: whether the step was made.</returns>
    public async Task<bool> StepAsync(AuditAction action, Operator person, ApprovalRequest request, string reason, Func<Task<bool>> change)
    {
        var requested = await log.AppendAsync(Draft(action, person.Id, person.DisplayName, request, reason), CancellationToken.None);
        var made = false;
        try
        {
            return made = await change();
        }
        finally
        {
            await log.AppendAsync(requested.Draft with { Phase = AuditPhase.Outcome, Result = made ? AuditResult.Succeeded : AuditResult.Failed }, CancellationToken.None);
        }
    }

    /// <summary>That a request ran out, once: its one entry has an id of its own.</summary>
    public async Task ExpiredAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        var id = $"{request.Id}/expired";
        if ((await log.ReadAsync(new AuditQuery(Take: 1, OperationId: id), cancellationToken)).IsEmpty)
        {
            await log.AppendAsync(
                Draft(AuditAction.ExpireApproval, request.AskedBy, request.AskedByName, request, request.Reason) with { OperationId = id, Phase = AuditPhase.Outcome, Result = AuditResult.Succeeded },
                CancellationToken.None);
        }
    }

    private static AuditDraft Draft(AuditAction action, string personId, string personName, ApprovalRequest request, string reason)
    {
        var details = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add(AuditDetail.Approval, request.Id)
            .Add(AuditDetail.AskedFor, request.Action.ToString())
            .Add(AuditDetail.AskedBy, request.AskedBy)
            .Add(AuditDetail.Arguments, request.Arguments);
        return new(Guid.NewGuid().ToString(), action, AuditPhase.Requested, personId, personName, request.SecretArn, reason, null, null, details);
    }
}
