using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Approvals;

/// <summary>Who may decide about a request: whoever may decide at all, and may do there what is asked for; never who asked.</summary>
public sealed class Approvers(Authorisation authorisation)
{
    /// <returns>The person with the rights that count on the secret of the request.</returns>
    public async Task<OperationResult<Operator>> RequireAsync(string operatorId, ApprovalRequest request, CancellationToken cancellationToken)
    {
        if (!SecretArn.TryParse(request.SecretArn, out var secret))
            return OperationErrors.NotFound(request.SecretArn);

        var person = await authorisation.RequireAsync(operatorId, Permission.DecideApproval, secret, cancellationToken);
        foreach (var needed in NeedsOf(request))
        {
            if (person.Succeeded)
                person = await authorisation.RequireAsync(operatorId, needed, secret, cancellationToken);
        }

        return person.Succeeded && person.Value.Id == request.AskedBy ? OperationErrors.NotYourOwnRequest() : person;
    }

    /// <summary>Why the person cannot decide, as a page knows it; <see langword="null"/> when they can. The decision itself asks again.</summary>
    public OperationError? Obstacle(Operator? person, ApprovalRequest request)
    {
        if (person is null || !SecretArn.TryParse(request.SecretArn, out var secret))
            return OperationErrors.Forbidden(Permission.DecideApproval);
        if (person.Id == request.AskedBy)
            return OperationErrors.NotYourOwnRequest();

        var here = person.At(authorisation.TargetOf(secret));
        ImmutableArray<Permission> missing = [.. NeedsOf(request).Prepend(Permission.DecideApproval).Where(needed => !here.May(needed))];
        return missing.IsEmpty ? null : OperationErrors.Forbidden(missing[0]);
    }

    /// <summary>What the action itself needs.</summary>
    public static IEnumerable<Permission> NeedsOf(ApprovalRequest request)
    {
        var arguments = ApprovalArguments.Parse(request.Arguments);
        yield return request.Action switch
        {
            AuditAction.StopRotation => Permission.StopRotation,
            AuditAction.ChangeSchedule => Permission.ChangeSchedule,
            _ when request.Action.MovesLabels() => Permission.RepairLabels,
            _ => Permission.RotateSecret,
        };
        if (!arguments.InSpiteOf.IsEmpty)
            yield return Permission.OverrideReadiness;
        if (arguments.Repair is { Overrides: true })
            yield return Permission.OverrideUnsafeRepair;
    }
}
