using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Rotations;

/// <summary>The recipe that every change follows; no change reaches AWS on another way.</summary>
/// <remarks>
/// Authorise again → not read-only → a reason → not too many in a minute → one action at a time per secret → not done before under this token →
/// described just now, nothing in the way, no failing check that nobody overrides, the plan's own gate, the second person where a rule asks for one →
/// audit "requested" → AWS with our token → watch → audit outcome.
/// From the requested entry on, the run does not end because a viewer goes away.
/// </remarks>
public sealed partial class AuditedAction(
    Authorisation authorisation,
    IAccountDirectory accounts,
    IOperationLock locks,
    SecretLook look,
    ReadinessGate readiness,
    ApprovalGate approvals,
    AuditTrail trail,
    RotationWatcher watcher,
    IEstateRefresh refresh,
    TimeProvider time,
    ILogger<AuditedAction> logger,
    ActionPace? pace = null)
{
    public const int ShortestReason = 3;
    public const int LongestReason = 500;

    private readonly RequestMemory memory = new();

    /// <summary>The name under which actions on a secret exclude each other.</summary>
    public static string LockKey(string secretArn) => $"secret:{secretArn}";

    /// <summary>What the action would do and what stands against it, read now.</summary>
    public async Task<OperationResult<RotationPreview>> PreviewAsync(
        ActionPlan plan, SecretArn secret, string operatorId, CancellationToken cancellationToken)
    {
        var person = await authorisation.RequireAsync(operatorId, plan.Permission, secret, cancellationToken);
        if (!person.Succeeded)
        {
            return person.Error;
        }

        var looked = await look.NowAsync(secret, cancellationToken);
        if (!looked.Succeeded)
        {
            return looked.Error;
        }

        var checks = readiness.Of(plan, secret);
        ImmutableArray<Sentence> readOnly = accounts.ReadOnlyReason is { } reason ? [reason] : [];
        return new RotationPreview
        {
            Secret = secret,
            Row = look.RowOf(looked.Value),
            Strategy = RotationStrategies.Of(looked.Value.Secret),
            Effects = RotationEffects.Of(plan, looked.Value),
            Warnings = RotationEffects.Warnings(plan, looked.Value),
            Blockers = [.. readOnly, .. Preflight.Blockers(plan, looked.Value)],
            Failing = [.. checks?.RotationBlockers ?? []],
            Open = [.. checks?.RotationUnknowns ?? []],
            MayOverride = person.Value.May(Permission.OverrideReadiness),
            SecondPerson = approvals.NeedOf(plan.Action, secret, looked.Value.Secret.Tags, person.Value),
            CliLine = plan.CliLine(secret),
        };
    }

    public async Task<OperationResult<RotationAccepted>> RunAsync(ActionPlan plan, RotationCommand command, CancellationToken cancellationToken)
    {
        var person = await authorisation.RequireAsync(command.OperatorId, plan.Permission, command.Secret, cancellationToken);
        if (!person.Succeeded)
            return person.Error;
        if (accounts.ReadOnlyReason is { } readOnly)
            return OperationErrors.ReadOnly(readOnly);
        if (command.Reason.Trim().Length is < ShortestReason or > LongestReason)
            return OperationErrors.InvalidReason(ShortestReason, LongestReason);
        if (!IsToken(command.ClientRequestToken))
            return OperationErrors.InvalidToken();
        if (pace?.TryTake(person.Value.Id) is false)
            return OperationErrors.TooManyActions(ActionPace.PerMinute);

        return await memory.OnceAsync(plan.Action, command, () => RunOnceAsync(plan, command, person.Value), cancellationToken);
    }

    private async Task<RunResult> RunOnceAsync(ActionPlan plan, RotationCommand command, Operator person)
    {
        var held = await locks.TryAcquireAsync(LockKey(command.Secret.Value), CancellationToken.None);
        if (held is null)
        {
            return RunResult.NotSent(OperationErrors.Busy());
        }

        await using (held)
        {
            try
            {
                return await RunAloneAsync(plan, command, person);
            }
            catch (AuditUnavailableException unavailable)
            {
                LogAuditUnavailable(unavailable, plan.Action, command.Secret.Value);
                return RunResult.NotSent(OperationErrors.AuditUnavailable());
            }
        }
    }

    private async Task<RunResult> RunAloneAsync(ActionPlan plan, RotationCommand command, Operator person)
    {
        if (await trail.RecallAsync(plan, command) is { } recalled)
            return RunResult.Sent(recalled);

        var looked = await look.NowAsync(command.Secret, CancellationToken.None);
        if (!looked.Succeeded)
            return RunResult.NotSent(looked.Error);

        var blockers = Preflight.Blockers(plan, looked.Value);
        if (!blockers.IsEmpty)
            return RunResult.NotSent(OperationErrors.Blocked(blockers[0]));

        var overridden = readiness.Pass(plan, command, person);
        if (!overridden.Succeeded)
            return RunResult.NotSent(overridden.Error);

        var gate = plan.Gate is { } ask ? await ask(looked.Value, CancellationToken.None) : ImmutableSortedDictionary<string, string>.Empty;
        if (!gate.Succeeded)
            return RunResult.NotSent(gate.Error);

        var approved = await approvals.PassAsync(plan, command, person, looked.Value, overrides: !overridden.Value.IsEmpty);
        if (!approved.Succeeded)
            return RunResult.NotSent(approved.Error);

        var requested = await trail.RequestedAsync(plan, command, person, looked.Value, overridden.Value, gate.Value.AddRange(approved.Value));
        var answer = await CallAsync(plan, command, new(person.Id, looked.Value.Secret.RotationFunctionArn));
        return RunResult.Sent(await ConcludeAsync(plan, command, requested, answer));
    }

    private async Task<OperationResult<AwsReceipt>> CallAsync(ActionPlan plan, RotationCommand command, ActingPerson person)
    {
        person.Begin();
        try
        {
            return await plan.Call(command.Secret, command.ClientRequestToken, CancellationToken.None);
        }
        catch (Exception failure)
        {
            // A gateway that throws is a bug, but the request may have gone out: the reconciler will find out.
            LogUnexpected(failure, plan.Action, command.Secret.Value);
            return OperationErrors.OutcomeUnknown(plan.CallName, OperationErrorKind.Unexpected);
        }
    }

    private async Task<OperationResult<RotationAccepted>> ConcludeAsync(
        ActionPlan plan, RotationCommand command, AuditEntry requested, OperationResult<AwsReceipt> answer)
    {
        var managed = requested.Draft.Details.ContainsKey(AuditDetail.Managed);
        var version = !plan.StartsRotation ? answer.Value?.VersionId : managed ? null : command.ClientRequestToken;
        if (answer.Succeeded && plan.StartsRotation && version is not null)
        {
            watcher.Watch(command.Secret, version, time.GetUtcNow(), plan.IsTest);
        }

        var after = await refresh.RefreshSecretAsync(command.Secret, CancellationToken.None);
        try
        {
            await trail.OutcomeAsync(requested, answer, version, after.Value);
        }
        catch (AuditUnavailableException unavailable)
        {
            // AWS has answered. The requested entry stays open, and the reconciler closes it.
            LogOutcomeNotKept(unavailable, plan.Action, command.Secret.Value);
        }

        return answer.Succeeded
            ? new RotationAccepted(command.Secret, version, answer.Value.RequestId)
            : answer.Error;
    }

    /// <summary>AWS: 32 to 64 characters; ours are UUIDs.</summary>
    private static bool IsToken(string token) => token.Length is >= 32 and <= 64 && token.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    [LoggerMessage(Level = LogLevel.Error, Message = "{Action} on {SecretArn} was not sent: the audit log cannot be written.")]
    private partial void LogAuditUnavailable(Exception exception, AuditAction action, string secretArn);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Action} on {SecretArn} was answered by AWS, but its outcome could not be written; it will be reconciled.")]
    private partial void LogOutcomeNotKept(Exception exception, AuditAction action, string secretArn);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Action} on {SecretArn} failed in an unexpected way; its outcome is unknown and will be reconciled.")]
    private partial void LogUnexpected(Exception exception, AuditAction action, string secretArn);
}
