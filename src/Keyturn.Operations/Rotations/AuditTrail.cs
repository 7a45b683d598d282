using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Rotations;

/// <summary>Writes what was asked for and what came of it, and remembers it for a token that comes again.</summary>
public sealed class AuditTrail(IAuditLog log)
{
    /// <summary>Labels by version in one line: <c>VERSION=AWSCURRENT+AWSPENDING VERSION=AWSPREVIOUS</c>.</summary>
    public static string Labels(Secret secret) =>
        string.Join(' ', secret.StagesByVersion.Select(pair => $"{pair.Key}={string.Join('+', pair.Value.Order(StringComparer.Ordinal))}"));

    internal Task<AuditEntry> RequestedAsync(
        ActionPlan plan, RotationCommand command, Operator person, PreflightFacts looked, ImmutableArray<string> overridden, ImmutableSortedDictionary<string, string>? more = null)
    {
        var before = looked.Secret;
        var details = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (more is not null)
            details.AddRange(more);
        details[AuditDetail.Before] = Labels(before);
        details[AuditDetail.RotationBefore] = before.RotationEnabled == true ? "on" : "off";
        if (RotationStrategies.IsManaged(before))
            details[AuditDetail.Managed] = before.OwningService ?? before.Type ?? "";
        if (!overridden.IsEmpty)
            details[AuditDetail.Overridden] = string.Join(' ', overridden);
        if (plan.Rules is { } rules)
        {
            details[AuditDetail.RulesBefore] = ScheduleRules.Text(before.RotationRules);
            details[AuditDetail.RulesAsked] = ScheduleRules.Text(rules);
        }

        if (plan.Action == AuditAction.RotateNow && !looked.FreezesNow.IsEmpty)
            details[AuditDetail.Freeze] = string.Join(", ", looked.FreezesNow.Select(freeze => freeze.Name));
        return log.AppendAsync(
            new AuditDraft(command.ClientRequestToken, plan.Action, AuditPhase.Requested, person.Id, person.DisplayName, command.Secret.Value,
                command.Reason.Trim(), null, null, details.ToImmutable()),
            CancellationToken.None);
    }

    internal Task<AuditEntry> OutcomeAsync(AuditEntry requested, OperationResult<AwsReceipt> answer, string? version, Secret? after)
    {
        var result = answer.Succeeded ? AuditResult.Succeeded : answer.Error.OutcomeUnknown ? AuditResult.Unknown : AuditResult.Failed;
        var details = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (after is not null)
            details[AuditDetail.After] = Labels(after);
        if (after is not null && requested.Draft.Details.ContainsKey(AuditDetail.RulesAsked))
            details[AuditDetail.RulesAfter] = ScheduleRules.Text(after.RotationRules);
        if (version is not null)
            details[AuditDetail.VersionId] = version;
        if (answer.Error is { } error)
        {
            details[AuditDetail.ErrorKind] = error.Kind.ToString();
            if (error.AwsCode is { } code)
                details[AuditDetail.ErrorCode] = code;
        }

        return CloseAsync(requested, result, answer.Succeeded ? answer.Value.RequestId : answer.Error.AwsRequestId, details.ToImmutable());
    }

    internal Task<AuditEntry> CloseAsync(
        AuditEntry requested, AuditResult result, string? awsRequestId, ImmutableSortedDictionary<string, string> details) =>
        log.AppendAsync(
            requested.Draft with { Phase = AuditPhase.Outcome, Result = result, AwsRequestId = awsRequestId, Details = details },
            CancellationToken.None);

    /// <summary>What became of a request under this token, if there was one; <see langword="null"/> when there was none.</summary>
    internal async Task<OperationResult<RotationAccepted>?> RecallAsync(ActionPlan plan, RotationCommand command)
    {
        var entries = await log.ReadAsync(new AuditQuery(OperationId: command.ClientRequestToken), CancellationToken.None);
        if (entries.IsEmpty)
        {
            return null;
        }

        if (entries.Any(entry => entry.Draft.Action != plan.Action || entry.Draft.SecretArn != command.Secret.Value || AsksOther(plan, entry.Draft)))
        {
            return OperationErrors.TokenReused();
        }

        var newest = entries[0].Draft;
        return newest.Result switch
        {
            AuditResult.Succeeded => new RotationAccepted(command.Secret, newest.Details.GetValueOrDefault(AuditDetail.VersionId), newest.AwsRequestId),
            AuditResult.Failed => OperationErrors.Recorded(KindOf(newest), newest.Details.GetValueOrDefault(AuditDetail.ErrorCode), newest.AwsRequestId),
            _ => OperationErrors.OutcomeUnknown(plan.CallName, OperationErrorKind.TimedOut),
        };
    }

    /// <summary>Other rules are another wish, and need a token of their own.</summary>
    private static bool AsksOther(ActionPlan plan, AuditDraft draft) =>
        plan.Rules is { } rules && draft.Details.TryGetValue(AuditDetail.RulesAsked, out var asked) && asked != ScheduleRules.Text(rules);

    private static OperationErrorKind KindOf(AuditDraft draft) =>
        Enum.TryParse<OperationErrorKind>(draft.Details.GetValueOrDefault(AuditDetail.ErrorKind), out var kind) ? kind : OperationErrorKind.Unexpected;
}
