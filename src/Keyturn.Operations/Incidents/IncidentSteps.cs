using System.Collections.Immutable;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Incidents;

/// <summary>What can be done now in an open incident. Each thing is decided from the record alone; the caller keeps other instances out.</summary>
public sealed class IncidentSteps(
    IncidentRecords records, RotateNow rotateNow, RoundEnd ends, IncidentUptake uptake, RecentReads recent, RotationFeed rotations, ApprovalGate approvals, TimeProvider time)
{
    /// <summary>Uptake is looked for as long as somebody may still hold the value of yesterday.</summary>
    private static readonly TimeSpan LooksForUptake = TimeSpan.FromDays(2);

    private const int LongestReason = AuditedAction.LongestReason;

    public async Task GoOnAsync(Incident incident, CancellationToken cancellationToken)
    {
        var now = await records.AppendAsync(incident, [.. Ends(incident)]).ConfigureAwait(false);
        now = now is null ? null : await StartAsync(now).ConfigureAwait(false);
        if (now is null)
            return;

        await SendAsync(now).ConfigureAwait(false);
        await LookForUptakeAsync(now, cancellationToken).ConfigureAwait(false);
    }

    private IEnumerable<IncidentDraft> Ends(Incident incident) =>
        incident.Rounds.Where(round => round.Phase == RoundPhase.Running).Select(ends.Of).OfType<RotationEnded>().Select(ended => new IncidentDraft(null, null, ended));

    /// <summary>Writes down the tokens of all whose turn has come. They are sent in the same run, or after a restart.</summary>
    private Task<Incident?> StartAsync(Incident incident)
    {
        var own = incident.Secrets.Select(secret => secret.Arn.Value).ToHashSet(StringComparer.Ordinal);
        var rotating = rotations.Current.Where(progress => progress.Outcome == RotationOutcome.Running && !own.Contains(progress.Secret.Value)).Select(progress => progress.Secret.Value).ToImmutableHashSet(StringComparer.Ordinal);
        var turns = incident.Order.Turns(incident.Opened.Purpose, (secret, round) => incident.Round(secret, round).Phase, rotating);
        return records.AppendAsync(
            incident,
            [.. turns.Where(turn => turn.MayStart).Select(turn => new IncidentDraft(null, null, new RotationIntended(turn.Secret.Arn.Value, turn.Round, Guid.NewGuid().ToString())))]);
    }

    private async Task SendAsync(Incident incident)
    {
        var sent = await Task.WhenAll(incident.Rounds.Where(round => round.Phase == RoundPhase.Sending).Select(round => SendAsync(incident, round))).ConfigureAwait(false);
        var drafts = sent.OfType<IncidentDraft>().ToArray();
        for (Incident? now = incident; now is not null && await records.AppendAsync(now, drafts).ConfigureAwait(false) is null;)
        {
            // A person wrote in between. The answers belong into the record all the same.
            now = await records.FindAsync(incident.Id, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Requests it, or asks what became of it: under a token that was sent before, the audited action only recalls.</summary>
    private async Task<IncidentDraft?> SendAsync(Incident incident, IncidentRound round)
    {
        if (round is not { Intended: { } intended, Asked: { OperatorId: { } person } asked })
            return null;
        if (await approvals.IsWaitingAsync(intended.Token, CancellationToken.None).ConfigureAwait(false))
            return null;

        var reason = $"Incident {incident.Id}: {round.Reason}";
        var command = new RotationCommand(round.Secret.Arn, person, intended.Token, reason.Length > LongestReason ? reason[..LongestReason] : reason, round.InSpiteOf);
        var answer = await rotateNow.RunAsync(command, CancellationToken.None).ConfigureAwait(false);
        var (arn, number) = (round.Secret.Arn.Value, round.Number);
        if (answer.Succeeded)
            return new(person, asked.OperatorName, new RotationRequested(arn, number, intended.Token, answer.Value.VersionId, answer.Value.AwsRequestId));

        // Not an answer yet: what became of it is asked again at the next look, under the same token.
        if (answer.Error is { OutcomeUnknown: true } or { Kind: OperationErrorKind.Busy or OperationErrorKind.AuditUnavailable or OperationErrorKind.NeedsSecondPerson })
            return null;

        var error = answer.Error;
        return new(person, asked.OperatorName, new RotationRefused(arn, number, intended.Token, error.Kind, error.AwsCode, error.AwsMessage is null ? null : LogMask.Apply(error.AwsMessage), KeptSentence.Of(error.Sentence)));
    }

    private async Task LookForUptakeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(incident.Id, cancellationToken).ConfigureAwait(false) is not { IsOpen: true } now)
            return;

        var waiting = now.Rounds.Where(round => round.FinishedAt is { } finished && time.GetUtcNow() - finished < LooksForUptake && uptake.Of(now, round).Any(one => one.State != UptakeState.Taken)).ToList();
        var held = uptake.Held(now).Where(one => time.GetUtcNow() - one.Since < LooksForUptake && one.Uptake.Any(consumer => consumer.State != UptakeState.Taken));
        foreach (var scope in waiting.Select(round => (round.Secret.Arn.Scope, Since: round.FinishedAt!.Value)).Concat(held.Select(one => (one.Secret.Arn.Scope, one.Since))).GroupBy(one => one.Scope))
            await recent.LookAsync(scope.Key, scope.Min(one => one.Since), cancellationToken).ConfigureAwait(false);

        await records.AppendAsync(now, [.. waiting.SelectMany(round => Proved(now, round))]).ConfigureAwait(false);
    }

    private IEnumerable<IncidentDraft> Proved(Incident incident, IncidentRound round) =>
        from one in uptake.Of(incident, round)
        where one is { State: UptakeState.Taken, At: not null } && round.Uptake.All(seen => seen.ConsumerId != one.Consumer.Id)
        select new IncidentDraft(null, null, new UptakeSeen(round.Secret.Arn.Value, round.Number, one.Consumer.Id, round.Requested?.VersionId ?? "", one.At!.Value, one.ByDecrypt));
}
