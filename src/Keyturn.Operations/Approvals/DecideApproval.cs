using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Approvals;

/// <summary>The second person approves or refuses, whoever asked takes it back, and an administrator ticks off what was done alone.</summary>
public sealed class DecideApproval(Approvers approvers, Authorisation authorisation, IApprovalStore store, ApprovalTrail trail, ApprovalBoard board, TimeProvider time)
{
    /// <summary>Lets whoever asked carry it out, until its time runs out. Nothing is done yet.</summary>
    public Task<OperationResult<ApprovalRequest>> ApproveAsync(string id, string operatorId, string remark, CancellationToken cancellationToken) =>
        remark.Trim().Length > AuditedAction.LongestReason
            ? Task.FromResult<OperationResult<ApprovalRequest>>(OperationErrors.InvalidReason(0, AuditedAction.LongestReason))
            : DecideAsync(id, operatorId, approved: true, remark.Trim(), cancellationToken);

    /// <summary>Ends the request.</summary>
    public Task<OperationResult<ApprovalRequest>> RefuseAsync(string id, string operatorId, string reason, CancellationToken cancellationToken) =>
        IsReason(reason)
            ? DecideAsync(id, operatorId, approved: false, reason.Trim(), cancellationToken)
            : Task.FromResult<OperationResult<ApprovalRequest>>(OperationErrors.InvalidReason(AuditedAction.ShortestReason, AuditedAction.LongestReason));

    /// <summary>Takes a request back, decided or not, as long as it is not carried out; by whoever asked.</summary>
    public Task<OperationResult<ApprovalRequest>> WithdrawAsync(string id, string operatorId, string reason, CancellationToken cancellationToken) => ChangeAsync(id, async request =>
    {
        // It only takes something away, so that no right beyond being known is needed: whoever lost the right to act may still call it off.
        var person = await authorisation.RequireAsync(operatorId, Permission.ViewSecrets, cancellationToken);
        if (!person.Succeeded)
            return person.Error;
        if (person.Value.Id != request.AskedBy)
            return OperationErrors.NotYoursToWithdraw(request.AskedByName);
        if (!IsReason(reason))
            return OperationErrors.InvalidReason(AuditedAction.ShortestReason, AuditedAction.LongestReason);
        if (request.StateAt(time.GetUtcNow()) is not (ApprovalState.Waiting or ApprovalState.Approved))
            return EndedError(request);

        var withdrawal = new ApprovalDecision(false, person.Value.Id, person.Value.DisplayName, time.GetUtcNow(), reason.Trim());
        return await trail.StepAsync(AuditAction.WithdrawApproval, person.Value, request, withdrawal.Reason, () => store.TryWithdrawAsync(id, withdrawal, CancellationToken.None))
            ? request with { Decision = withdrawal }
            : OperationErrors.ApprovalDecided();
    }, cancellationToken);

    /// <summary>Ticks a break-glass off; another administrator than who broke it.</summary>
    public Task<OperationResult<ApprovalRequest>> ReviewAsync(string id, string operatorId, string note, CancellationToken cancellationToken) => ChangeAsync(id, async request =>
    {
        var person = request.IsSealedCode
            ? await authorisation.RequireAsync(operatorId, Permission.BreakGlass, cancellationToken)
            : await authorisation.RequireAsync(operatorId, Permission.BreakGlass, Secrets.SecretArn.Parse(request.SecretArn), cancellationToken);
        if (!person.Succeeded)
            return person.Error;
        if (person.Value.Id == request.AskedBy)
            return OperationErrors.NotYourOwnRequest();
        if (!IsReason(note))
            return OperationErrors.InvalidReason(AuditedAction.ShortestReason, AuditedAction.LongestReason);
        if (!request.NeedsReview)
            return OperationErrors.ApprovalDecided();

        var review = new BreakGlassReview(person.Value.Id, person.Value.DisplayName, time.GetUtcNow(), note.Trim());
        return await trail.StepAsync(AuditAction.ReviewBreakGlass, person.Value, request, review.Note, () => store.TryReviewAsync(id, review, CancellationToken.None))
            ? request with { Review = review }
            : OperationErrors.ApprovalDecided();
    }, cancellationToken);

    private Task<OperationResult<ApprovalRequest>> DecideAsync(string id, string operatorId, bool approved, string reason, CancellationToken cancellationToken) => ChangeAsync(id, async request =>
    {
        var person = await approvers.RequireAsync(operatorId, request, cancellationToken);
        if (!person.Succeeded)
            return person.Error;
        if (request.StateAt(time.GetUtcNow()) != ApprovalState.Waiting)
            return EndedError(request);

        var decision = new ApprovalDecision(approved, person.Value.Id, person.Value.DisplayName, time.GetUtcNow(), reason);
        return await trail.StepAsync(approved ? AuditAction.Approve : AuditAction.RefuseApproval, person.Value, request, reason, () => store.TryDecideAsync(id, decision, CancellationToken.None))
            ? request with { Decision = decision }
            : OperationErrors.ApprovalDecided();
    }, cancellationToken);

    private async Task<OperationResult<ApprovalRequest>> ChangeAsync(string id, Func<ApprovalRequest, Task<OperationResult<ApprovalRequest>>> change, CancellationToken cancellationToken)
    {
        try
        {
            return await store.FindAsync(id, cancellationToken) is { } request ? await change(request) : OperationErrors.NotFound(id);
        }
        catch (ApprovalsUnavailableException)
        {
            return OperationErrors.ApprovalsUnavailable();
        }
        catch (AuditUnavailableException)
        {
            return OperationErrors.AuditUnavailable();
        }
        finally
        {
            await board.LookAsync(CancellationToken.None);
        }
    }

    private OperationError EndedError(ApprovalRequest request) => request.StateAt(time.GetUtcNow()) switch
    {
        ApprovalState.Expired => OperationErrors.ApprovalExpired(),
        ApprovalState.Used => OperationErrors.ApprovalUsed(),
        ApprovalState.Withdrawn => OperationErrors.ApprovalWithdrawn(),
        _ => OperationErrors.ApprovalDecided(),
    };

    private static bool IsReason(string text) => text.Trim().Length is >= AuditedAction.ShortestReason and <= AuditedAction.LongestReason;
}
