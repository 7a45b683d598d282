using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Repair;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Approvals;

/// <summary>What a request comes to, looked at now.</summary>
/// <param name="Preview">What the action would do and what stands against it; <see langword="null"/> for a repair.</param>
/// <param name="Repair">The verdict of the repair as it is now; <see langword="null"/> for every other action.</param>
public sealed record ApprovalPreview(ApprovalRequest Request, RotationPreview? Preview, RepairVerdict? Repair);

/// <summary>Shows what a request would do, and carries it out for whoever asked: the action as it was approved, by its own use case, which asks everything again.</summary>
public sealed class CarryOutApproval(IApprovalStore store, RotateNow rotate, StopRotation stop, ChangeSchedule schedule, RepairSecret repair, TimeProvider time)
{
    public Task<OperationResult<ApprovalPreview>> PreviewAsync(string id, string operatorId, CancellationToken cancellationToken) => FindAsync<ApprovalPreview>(id, async (request, secret, arguments) =>
    {
        if (arguments.Repair is { } asked)
        {
            var exam = await repair.ExamineAsync(secret, asked.Purpose, operatorId, cancellationToken);
            return exam.Select(seen => new ApprovalPreview(request, null, seen.Verdicts.First(verdict => verdict.Action == asked.Action)));
        }

        var preview = await (request.Action switch
        {
            AuditAction.StopRotation => stop.PreviewAsync(secret, operatorId, cancellationToken),
            AuditAction.ChangeSchedule when arguments.Rules is { } rules => schedule.PreviewAsync(secret, rules, operatorId, cancellationToken),
            _ => rotate.PreviewAsync(secret, operatorId, cancellationToken),
        });
        return preview.Select(read => new ApprovalPreview(request, read, null));
    }, cancellationToken);

    /// <returns>The version to watch, if a rotation was begun.</returns>
    public Task<OperationResult<RotationAccepted>> RunAsync(string id, string operatorId, CancellationToken cancellationToken) => FindAsync<RotationAccepted>(id, async (request, secret, arguments) =>
    {
        if (request.AskedBy != operatorId)
            return OperationErrors.NotYourRequest(request.AskedByName);
        if (StateError(request) is { } error)
            return error;
        if (arguments.Repair is { } asked)
            return await RepairAsync(request, secret, asked, operatorId, cancellationToken);

        var command = new RotationCommand(secret, operatorId, request.Id, request.Reason, arguments.InSpiteOf);
        return await (request.Action switch
        {
            AuditAction.StopRotation => stop.RunAsync(command, cancellationToken),
            AuditAction.ChangeSchedule when arguments.Rules is { } rules => schedule.RunAsync(command, rules, cancellationToken),
            _ => rotate.RunAsync(command, cancellationToken),
        });
    }, cancellationToken);

    private async Task<OperationResult<RotationAccepted>> RepairAsync(ApprovalRequest request, SecretArn secret, RepairArguments asked, string operatorId, CancellationToken cancellationToken)
    {
        var exam = await repair.ExamineAsync(secret, asked.Purpose, operatorId, cancellationToken);
        if (!exam.Succeeded)
            return exam.Error;

        var now = exam.Value.Verdicts.First(verdict => verdict.Action == asked.Action);
        if (!RepairArguments.Of(now, asked.Purpose).IsAs(asked))
            return RepairErrors.VerdictChanged(now);

        var done = await repair.RunAsync(new RepairCommand(secret, operatorId, request.Id, request.Reason, asked.Purpose, now, asked.Overrides ? secret.Name : null), cancellationToken);
        return done.Select(one => new RotationAccepted(secret, one.VersionId, one.AwsRequestIds.FirstOrDefault()));
    }

    private OperationError? StateError(ApprovalRequest request) => request.StateAt(time.GetUtcNow()) switch
    {
        ApprovalState.Waiting => OperationErrors.NeedsSecondPerson() with { ApprovalId = request.Id },
        ApprovalState.Refused => OperationErrors.ApprovalRefused(request.Decision?.ByName ?? "", request.Decision?.Reason ?? ""),
        ApprovalState.Withdrawn => OperationErrors.ApprovalWithdrawn(),
        ApprovalState.Expired => OperationErrors.ApprovalExpired(),
        _ => null,
    };

    private async Task<OperationResult<T>> FindAsync<T>(string id, Func<ApprovalRequest, SecretArn, ApprovalArguments, Task<OperationResult<T>>> work, CancellationToken cancellationToken)
    {
        ApprovalRequest? request;
        try
        {
            request = await store.FindAsync(id, cancellationToken);
        }
        catch (ApprovalsUnavailableException)
        {
            return OperationErrors.ApprovalsUnavailable();
        }

        return request is not null && SecretArn.TryParse(request.SecretArn, out var secret)
            ? await work(request, secret, ApprovalArguments.Parse(request.Arguments))
            : OperationErrors.NotFound(id);
    }
}
