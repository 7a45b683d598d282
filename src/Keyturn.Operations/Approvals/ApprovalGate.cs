using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Approvals;

/// <summary>
/// Lets an action through that needs no second person, or whose approval is taken up here and now. Every change passes it, as the last thing before the audit log and AWS;
/// what comes without an approval becomes a request for one.
/// </summary>
public sealed class ApprovalGate(
    ApprovalRules rules, IApprovalStore store, ApprovalTrail trail, Approvers approvers, ApprovalNotices notices, ApprovalBoard board, Authorisation authorisation, TimeProvider time)
{
    private static readonly ImmutableSortedDictionary<string, string> Nothing = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What a dialog says beforehand.</summary>
    public SecondPersonNeed NeedOf(AuditAction action, SecretArn secret, ImmutableSortedDictionary<string, string>? tags, Operator person)
    {
        var target = TargetOf(secret, tags);
        return new(
            rules.Match(target, GuardedActions.Of(action, overrides: false)), rules.Match(target, [GuardedAction.OverrideReadiness]), rules.Lifetime, person.May(Permission.BreakGlass));
    }

    /// <param name="plan">The action.</param>
    /// <param name="command">Who asks for it, and with what.</param>
    /// <param name="person">With the rights that count on the secret now.</param>
    /// <param name="looked">The secret as it is now.</param>
    /// <param name="overrides">Whether failing checks are overridden.</param>
    /// <returns>What the audit log shall keep of it, or why it does not go on.</returns>
    public async Task<OperationResult<ImmutableSortedDictionary<string, string>>> PassAsync(ActionPlan plan, RotationCommand command, Operator person, PreflightFacts looked, bool overrides)
    {
        if (!rules.Match(TargetOf(command.Secret, looked.Secret.Tags), GuardedActions.Of(plan.Action, overrides)))
            return Nothing;

        try
        {
            return await PassGuardedAsync(RequestOf(plan, command, person), plan, command, person);
        }
        catch (ApprovalsUnavailableException)
        {
            return OperationErrors.ApprovalsUnavailable();
        }
        finally
        {
            await board.LookAsync(CancellationToken.None);
        }
    }

    /// <summary>Whether the action of this token still waits for a second person; also when that cannot be known now.</summary>
    public async Task<bool> IsWaitingAsync(string token, CancellationToken cancellationToken)
    {
        try
        {
            return await store.FindAsync(token, cancellationToken) is { } request && request.StateAt(time.GetUtcNow()) == ApprovalState.Waiting;
        }
        catch (ApprovalsUnavailableException)
        {
            return true;
        }
    }

    private async Task<OperationResult<ImmutableSortedDictionary<string, string>>> PassGuardedAsync(ApprovalRequest wanted, ActionPlan plan, RotationCommand command, Operator person)
    {
        var known = await store.FindAsync(wanted.Id, CancellationToken.None);
        if (known is not null && !IsSame(known, wanted))
            return OperationErrors.ApprovalIsAnother();
        if (plan.ContinuesFrom is not null)
            return known is { UsedAt: not null } ? Details(known) : OperationErrors.ApprovalIsAnother();
        if (command.BreakGlass)
            return await BreakGlassAsync(wanted, person);

        return known is null ? await AskAsync(wanted, person) : known.StateAt(time.GetUtcNow()) switch
        {
            ApprovalState.Approved => await UseAsync(known, person),
            ApprovalState.Waiting => Waits(known),
            ApprovalState.Refused => OperationErrors.ApprovalRefused(known.Decision?.ByName ?? "", known.Decision?.Reason ?? ""),
            ApprovalState.Withdrawn => OperationErrors.ApprovalWithdrawn(),
            ApprovalState.Expired => OperationErrors.ApprovalExpired(),
            _ => OperationErrors.ApprovalUsed(),
        };
    }

    private async Task<OperationError> AskAsync(ApprovalRequest wanted, Operator person)
    {
        // Asking twice for the same would leave one of the two behind, approved and not carried out.
        var now = time.GetUtcNow();
        var open = (await store.ListAsync(0, CancellationToken.None)).FirstOrDefault(one =>
            one.StateAt(now) is ApprovalState.Waiting or ApprovalState.Approved && one.AskedBy == wanted.AskedBy && one.SecretArn == wanted.SecretArn && one.Action == wanted.Action && one.Arguments == wanted.Arguments);
        if (open is not null)
            return Waits(open);

        if (!await trail.StepAsync(AuditAction.AskApproval, person, wanted, wanted.Reason, () => store.TryAddAsync(wanted, CancellationToken.None)))
            return OperationErrors.ApprovalIsAnother();

        await notices.AskedAsync(wanted, CancellationToken.None);
        return Waits(wanted);
    }

    private async Task<OperationResult<ImmutableSortedDictionary<string, string>>> UseAsync(ApprovalRequest known, Operator person)
    {
        if (known.Decision is not { } decision || decision.By == known.AskedBy)
            return OperationErrors.ApprovalIsAnother();

        // Whoever approved and lost the right since has approved nothing.
        var approver = await approvers.RequireAsync(decision.By, known, CancellationToken.None);
        if (!approver.Succeeded)
            return OperationErrors.ApproverLostRight(decision.ByName);

        return await trail.StepAsync(AuditAction.UseApproval, person, known, known.Reason, () => store.TryUseAsync(known.Id, person.Id, known.Arguments, time.GetUtcNow(), CancellationToken.None))
            ? Details(known)
            : OperationErrors.ApprovalUsed();
    }

    private async Task<OperationResult<ImmutableSortedDictionary<string, string>>> BreakGlassAsync(ApprovalRequest wanted, Operator person)
    {
        var may = await authorisation.RequireAsync(person.Id, Permission.BreakGlass, SecretArn.Parse(wanted.SecretArn), CancellationToken.None);
        if (!may.Succeeded)
            return may.Error;

        var broken = wanted with { UsedAt = wanted.AskedAt, IsBreakGlass = true };
        if (!await trail.StepAsync(AuditAction.BreakGlass, person, broken, broken.Reason, () => store.TryAddAsync(broken, CancellationToken.None)))
            return OperationErrors.ApprovalUsed();

        return await notices.BreakGlassAsync(broken, CancellationToken.None) ? Details(broken) : OperationErrors.ApprovalsUnavailable();
    }

    private ApprovalRequest RequestOf(ActionPlan plan, RotationCommand command, Operator person)
    {
        var now = time.GetUtcNow();
        return new(
            plan.ContinuesFrom ?? command.ClientRequestToken, command.Secret.Value, plan.Action, ApprovalArguments.Of(plan, command).ToText(), command.Reason.Trim(), person.Id, person.DisplayName, now, now + rules.Lifetime);
    }

    private static bool IsSame(ApprovalRequest known, ApprovalRequest wanted) =>
        known.AskedBy == wanted.AskedBy && known.SecretArn == wanted.SecretArn && known.Action == wanted.Action && known.Arguments == wanted.Arguments && known.Reason == wanted.Reason;

    private static ImmutableSortedDictionary<string, string> Details(ApprovalRequest request)
    {
        var details = Nothing.WithComparers(StringComparer.Ordinal).Add(AuditDetail.Approval, request.Id);
        return request.Decision is { } decision ? details.Add(AuditDetail.ApprovedBy, decision.By) : details.Add(AuditDetail.BreakGlass, request.AskedBy);
    }

    private static OperationError Waits(ApprovalRequest request) => OperationErrors.NeedsSecondPerson() with { ApprovalId = request.Id };

    private AccessTarget TargetOf(SecretArn secret, ImmutableSortedDictionary<string, string>? tags) =>
        tags is null ? authorisation.TargetOf(secret) : new(secret.Scope.AccountId, secret.Scope.Region, secret.Name, tags);
}
