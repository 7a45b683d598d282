using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Secrets;

/// <summary>What is known of a secret's rotations beside the secret itself.</summary>
/// <param name="Events">Collected CloudTrail events of the secret, oldest first.</param>
/// <param name="Watched">Version of a rotation that is watched live and has not ended, if any.</param>
public readonly record struct RotationEvidence(ImmutableArray<RotationEvent> Events, string? Watched)
{
    public static RotationEvidence None { get; } = new([], null);
}

/// <summary>Where a secret's rotation stands, from facts and evidence alone.</summary>
public static class RotationStates
{
    /// <summary>A rotation is due soon when its window ends within this time.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromHours(24);

    /// <summary>A RotationStarted without an end counts as running no longer than this: four steps of Lambda's 15 minutes.</summary>
    public static readonly TimeSpan LongestRun = TimeSpan.FromHours(1);

    public static RotationState Derive(Secret secret, string region, RotationEvidence evidence, DateTimeOffset now)
    {
        if (secret.Deleted is not null)
            return RotationState.ScheduledForDeletion;
        if (secret.PrimaryRegion is { } primary && primary != region)
            return RotationState.Replica;
        if (evidence.Watched is not null || RunningVersion(secret, evidence.Events, now) is not null)
            return RotationState.Rotating;
        if (LastRunFailed(secret, evidence.Events))
            return RotationState.Failed;

        var managed = secret.OwningService is not null;
        if (!managed && StrayPending(secret) is not null)
            return RotationState.Stuck;

        return secret.RotationEnabled switch
        {
            null when !managed => RotationState.Never,
            false => RotationState.Off,
            _ => BySchedule(secret, managed, now),
        };
    }

    /// <summary>The version that carries AWSPENDING without AWSCURRENT. Both on one version is a finished rotation that AWS has not cleaned up yet.</summary>
    public static string? StrayPending(Secret secret) =>
        secret.VersionWith(VersionStage.Pending) is { } pending && pending != secret.VersionWith(VersionStage.Current) ? pending : null;

    /// <summary>The version of a rotation that started lately, has no end yet, and still holds AWSPENDING while rotation is on.</summary>
    public static string? RunningVersion(Secret secret, ImmutableArray<RotationEvent> events, DateTimeOffset now)
    {
        if (secret.RotationEnabled != true || NewestRun(events) is not { Kind: RotationEventKind.Started } started || now - started.At >= LongestRun)
        {
            return null;
        }

        // A managing service reports its rotations without AWSPENDING being visible; a rotation function always holds it.
        var pending = StrayPending(secret);
        return pending is not null && (started.VersionId is null || started.VersionId == pending) ? pending
            : pending is null && secret.OwningService is not null && !(secret.LastRotated > started.At) ? started.VersionId ?? started.EventId
            : null;
    }

    /// <summary>When the state may change by the mere passing of time; <see langword="null"/> when it cannot.</summary>
    public static DateTimeOffset? NextChange(Secret secret, ImmutableArray<RotationEvent> events, DateTimeOffset now)
    {
        DateTimeOffset? next = null;
        Consider(DueBy(secret) - Soon);
        Consider(DueBy(secret));
        Consider(NewestRun(events) is { Kind: RotationEventKind.Started } started ? started.At + LongestRun : null);
        return next;

        void Consider(DateTimeOffset? moment)
        {
            if (moment > now && (next is null || moment < next))
            {
                next = moment;
            }
        }
    }

    private static RotationState BySchedule(Secret secret, bool managed, DateTimeOffset now)
    {
        var due = DueBy(secret);
        return due < now ? RotationState.Overdue
            : managed ? RotationState.Managed
            : due - now <= Soon ? RotationState.DueSoon
            : RotationState.Healthy;
    }

    /// <summary>NextRotationDate, or, where AWS did not say one, the last rotation and the interval.</summary>
    private static DateTimeOffset? DueBy(Secret secret) =>
        secret.RotationEnabled != true && secret.OwningService is null ? null
        : secret.NextRotation ?? (secret.RotationRules?.AutomaticallyAfterDays is { } days ? (secret.LastRotated ?? secret.Created)?.AddDays(days) : null);

    private static bool LastRunFailed(Secret secret, ImmutableArray<RotationEvent> events)
    {
        if (NewestEnd(events) is not { Kind: RotationEventKind.Failed or RotationEventKind.Abandoned } failure)
        {
            return false;
        }

        // Events arrive minutes late: a later rotation, or AWSCURRENT on the failed version, shows that it was overcome.
        var overcome = secret.LastRotated > failure.At
            || (failure.VersionId is { } version && secret.VersionWith(VersionStage.Current) == version);
        var over = secret.RotationEnabled != true && StrayPending(secret) is null;
        return !overcome && !over;
    }

    private static RotationEvent? NewestRun(ImmutableArray<RotationEvent> events) =>
        Newest(events, kind => kind is RotationEventKind.Started or RotationEventKind.Succeeded or RotationEventKind.Failed or RotationEventKind.Abandoned);

    private static RotationEvent? NewestEnd(ImmutableArray<RotationEvent> events) =>
        Newest(events, kind => kind is RotationEventKind.Succeeded or RotationEventKind.Failed or RotationEventKind.Abandoned);

    private static RotationEvent? Newest(ImmutableArray<RotationEvent> events, Func<RotationEventKind, bool> wanted)
    {
        for (var i = events.Length - 1; i >= 0; i--)
        {
            if (wanted(events[i].Kind))
            {
                return events[i];
            }
        }

        return null;
    }
}
