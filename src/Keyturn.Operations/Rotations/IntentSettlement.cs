using System.Collections.Immutable;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Rotations;

/// <summary>Asks AWS whether one request was carried out, and closes it in the audit log when that is known.</summary>
public sealed class IntentSettlement(
    IAuditLog log, AuditTrail trail, ISecretsManagerGateway gateway, EstateFeed estate, RotationWatcher watcher, TimeProvider time)
{
    /// <summary>A request that AWS shows no sign of after this time was not accepted: no connection lives that long.</summary>
    public static readonly TimeSpan NotAcceptedAfter = TimeSpan.FromSeconds(60);

    /// <summary>Where AWS leaves no lasting sign, events are waited for this long; then the outcome stays Unknown.</summary>
    public static readonly TimeSpan NotSeenAfter = TimeSpan.FromMinutes(20);

    /// <summary>Returns whether it is closed now.</summary>
    public async Task<bool> SettleAsync(AuditEntry requested, CancellationToken cancellationToken)
    {
        if (await WasClosedAsync(requested, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        if (!SecretArn.TryParse(requested.Draft.SecretArn, out var secret))
        {
            return await CloseUnseenAsync(requested).ConfigureAwait(false);
        }

        var described = await gateway.DescribeAsync(secret, cancellationToken).ConfigureAwait(false);
        var versions = await gateway.ListVersionsAsync(secret, cancellationToken).ConfigureAwait(false);
        if (!described.Succeeded || !versions.Succeeded)
        {
            return false;
        }

        if (Happened(requested, secret, described.Value, versions.Value))
        {
            await CloseAsync(requested, AuditResult.Succeeded, "seen", described.Value).ConfigureAwait(false);
            WatchOn(requested, secret, described.Value);
            return true;
        }

        var age = time.GetUtcNow() - requested.At;
        if (LeavesSign(requested.Draft, described.Value) && age >= NotAcceptedAfter)
        {
            await CloseAsync(requested, AuditResult.Failed, "notAccepted", described.Value).ConfigureAwait(false);
            return true;
        }

        if (age >= NotSeenAfter)
        {
            await CloseAsync(requested, AuditResult.Unknown, "notSeen", described.Value).ConfigureAwait(false);
            return true;
        }

        return false;
    }

    /// <summary>What concerns no secret leaves no sign in AWS; left open for ever it would keep old entries from being archived.</summary>
    private async Task<bool> CloseUnseenAsync(AuditEntry requested)
    {
        if (time.GetUtcNow() - requested.At < NotSeenAfter)
        {
            return false;
        }

        await trail.CloseAsync(requested, AuditResult.Unknown, null, requested.Draft.Details.SetItem(AuditDetail.Reconciled, "notSeen")).ConfigureAwait(false);
        return true;
    }

    private bool Happened(AuditEntry requested, SecretArn arn, Secret secret, ImmutableArray<SecretVersion> versions)
    {
        var draft = requested.Draft;
        if (draft.Action == AuditAction.StopRotation)
        {
            return secret.RotationEnabled == false;
        }

        if (draft.Action.MovesLabels())
        {
            return LabelSettlement.Happened(draft, secret);
        }

        var token = draft.OperationId;
        return secret.StagesByVersion.ContainsKey(token)
            || versions.Any(version => version.VersionId == token)
            || estate.EventsOf(arn).Any(one => one.VersionId == token)
            || (draft.Details.GetValueOrDefault(AuditDetail.RotationBefore) == "off" && secret.RotationEnabled == true)
            || HasRulesAsked(draft, secret)
            || WasRotatedByService(requested, secret);
    }

    private static bool HasRulesAsked(AuditDraft draft, Secret secret) =>
        secret.RotationEnabled == true
        && draft.Details.TryGetValue(AuditDetail.RulesAsked, out var asked)
        && asked == ScheduleRules.Text(secret.RotationRules);

    /// <summary>A service takes a version id of its own, so the time has to tell. LastChanged would not: a new tag moves it too.</summary>
    private static bool WasRotatedByService(AuditEntry requested, Secret secret) =>
        requested.Draft is { Action: AuditAction.RotateNow } draft
        && draft.Details.ContainsKey(AuditDetail.Managed)
        && secret.RotationEnabled == true
        && secret.LastRotated > requested.At;

    /// <summary>A rotation by a function leaves a version, a stop leaves rotation off; a test's version is removed again, and a service uses its own.</summary>
    private static bool LeavesSign(AuditDraft draft, Secret secret) => draft.Action switch
    {
        _ when draft.Action.MovesLabels() => LabelSettlement.IsUntouched(draft, secret),
        AuditAction.StopRotation or AuditAction.ChangeSchedule => true,
        AuditAction.RotateNow => !draft.Details.ContainsKey(AuditDetail.Managed),
        _ => draft.Details.GetValueOrDefault(AuditDetail.RotationBefore) == "off",
    };

    /// <summary>Between the list and the lock, the action itself may have written its outcome.</summary>
    private async Task<bool> WasClosedAsync(AuditEntry requested, CancellationToken cancellationToken)
    {
        var entries = await log.ReadAsync(new AuditQuery(OperationId: requested.Draft.OperationId), cancellationToken).ConfigureAwait(false);
        return entries.Any(entry => entry.Draft.Result is AuditResult.Succeeded or AuditResult.Failed || entry.Draft.Details.ContainsKey(AuditDetail.Reconciled));
    }

    private void WatchOn(AuditEntry requested, SecretArn secret, Secret described)
    {
        var draft = requested.Draft;
        if (draft.Action.StartsRotation() && !draft.Details.ContainsKey(AuditDetail.Managed) && described.RotationEnabled == true)
        {
            watcher.Watch(secret, draft.OperationId, requested.At, draft.Action != AuditAction.RotateNow);
        }
    }

    private Task<AuditEntry> CloseAsync(AuditEntry requested, AuditResult result, string how, Secret after)
    {
        var details = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal)
            .Add(AuditDetail.Reconciled, how)
            .Add(AuditDetail.After, AuditTrail.Labels(after));
        if (result == AuditResult.Succeeded && requested.Draft.Action.StartsRotation() && !requested.Draft.Details.ContainsKey(AuditDetail.Managed))
        {
            details = details.Add(AuditDetail.VersionId, requested.Draft.OperationId);
        }

        return trail.CloseAsync(requested, result, null, details);
    }
}
