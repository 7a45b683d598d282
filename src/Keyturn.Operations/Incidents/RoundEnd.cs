using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Incidents;

/// <summary>Finds the end of a rotation that AWS took: from the watch, else from labels and events, as after a restart.</summary>
public sealed class RoundEnd(RotationFeed feed, EstateFeed estate, RotationWatcher watcher, TimeProvider time)
{
    private const int MostLogLines = 12;

    /// <summary><see langword="null"/> while no end was seen.</summary>
    public RotationEnded? Of(IncidentRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (round is not { Intended: { } intended, RequestedAt: { } requestedAt, Requested: { } requested })
            return null;

        var secret = estate.SecretOf(round.Secret.Arn);
        if (requested.VersionId is not { } version)
            return OfService(round, intended, requestedAt, secret);

        var watched = feed.Find(round.Secret.Arn, version);
        if (watched is { Outcome: not (RotationOutcome.Running or RotationOutcome.Unknown) })
            return End(round, intended, watched.Outcome, watched.Ended ?? time.GetUtcNow(), secret, watched);
        if (watched is { Outcome: RotationOutcome.Running })
            return null;

        var last = estate.EventsOf(round.Secret.Arn).LastOrDefault(one => one.VersionId == version && one.Kind is RotationEventKind.Succeeded or RotationEventKind.Failed or RotationEventKind.Abandoned);
        if (last is { Kind: RotationEventKind.Succeeded } || HasMoved(secret, version))
            return End(round, intended, RotationOutcome.Succeeded, last?.At ?? Later(secret?.LastRotated, requestedAt), secret, watched);
        if (last is not null)
            return End(round, intended, last.Kind == RotationEventKind.Failed ? RotationOutcome.Failed : RotationOutcome.Abandoned, last.At, secret, watched, last.ErrorMessage);
        if (watched is not null || time.GetUtcNow() - requestedAt >= RotationStates.LongestRun)
            return End(round, intended, RotationOutcome.Unknown, time.GetUtcNow(), secret, watched);

        watcher.Watch(round.Secret.Arn, version, requestedAt, isTest: false);
        return null;
    }

    private RotationEnded? OfService(IncidentRound round, RotationIntended intended, DateTimeOffset requestedAt, Secret? secret) =>
        secret?.LastRotated is { } rotated && rotated >= requestedAt - TimeSpan.FromSeconds(1) ? End(round, intended, RotationOutcome.Succeeded, rotated, secret, null)
        : time.GetUtcNow() - requestedAt >= RotationStates.LongestRun ? End(round, intended, RotationOutcome.Unknown, time.GetUtcNow(), secret, null)
        : null;

    /// <summary>AWSCURRENT is on the version, or has been and a later rotation took it further.</summary>
    private static bool HasMoved(Secret? secret, string version) => secret is not null && (secret.VersionWith(VersionStage.Current) == version || secret.VersionWith(VersionStage.Previous) == version);

    private static RotationEnded End(IncidentRound round, RotationIntended intended, RotationOutcome outcome, DateTimeOffset at, Secret? secret, RotationProgress? watched, string? message = null)
    {
        var failed = watched?.Steps.FirstOrDefault(step => step.State == StepState.Failed);
        return new(
            round.Secret.Arn.Value,
            round.Number,
            intended.Token,
            outcome,
            at,
            [.. (watched?.Steps ?? []).Select(step => new KeptStep(step.Step, step.State, step.Started, step.Ended, step.Attempts))],
            secret is null ? null : AuditTrail.Labels(secret),
            Masked(message ?? watched?.FinalEvent?.ErrorMessage),
            [.. (failed?.Lines ?? []).TakeLast(MostLogLines).Select(line => LogMask.Apply(line.Message))]);
    }

    private static string? Masked(string? text) => text is null ? null : LogMask.Apply(text);

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;
}
