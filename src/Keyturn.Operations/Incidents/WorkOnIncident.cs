using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Incidents;

/// <summary>What people do in an open incident. Whoever may rotate may go on where somebody else has left off.</summary>
public sealed class WorkOnIncident(Authorisation authorisation, IAccountDirectory accounts, IncidentRecords records, IncidentViews views)
{
    public const int LongestNote = 4000;

    /// <summary>Ticks a step that a person does, or one that is waited for and of which a person knows better; or takes the tick back.</summary>
    public Task<OperationResult<Incident>> TickAsync(string id, string operatorId, string stepId, bool done, CancellationToken cancellationToken) =>
        ChangeAsync(id, operatorId, incident =>
            incident.Steps.FirstOrDefault(step => step.Id == stepId) is not { Doer: not StepDoer.Console } || incident.Ticks.ContainsKey(stepId) == done
                ? OperationErrors.IncidentStepNotPossible()
                : new StepTicked(stepId, done), cancellationToken);

    /// <summary>Writes a note. What looks like a credential in it is hidden before it is kept.</summary>
    public Task<OperationResult<Incident>> NoteAsync(string id, string operatorId, string text, CancellationToken cancellationToken) =>
        ChangeAsync(id, operatorId, _ => text.Trim().Length is 0 or > LongestNote ? OperationErrors.InvalidReason(1, LongestNote) : new NoteWritten(LogMask.Apply(text.Trim())), cancellationToken);

    /// <summary>Asks for a rotation that is not asked for by opening: the second one, the one after a repair, or another try.</summary>
    /// <param name="early">To go on though steps before it are not done.</param>
    public Task<OperationResult<Incident>> AskRoundAsync(
        string id, string operatorId, string secretArn, int round, string reason, bool early, ImmutableArray<string> inSpiteOf, CancellationToken cancellationToken) =>
        ChangeAsync(id, operatorId, incident =>
        {
            if (incident.FindRound(secretArn, round) is not { Phase: RoundPhase.NotAsked or RoundPhase.Failed or RoundPhase.Skipped } asked)
                return OperationErrors.IncidentStepNotPossible();
            if (round > 1 && incident.FindRound(secretArn, round - 1)?.Phase is not (RoundPhase.Succeeded or RoundPhase.Skipped))
                return OperationErrors.IncidentStepNotPossible();
            if (reason.Trim().Length is < AuditedAction.ShortestReason or > OpenIncident.LongestReason)
                return OperationErrors.InvalidReason(AuditedAction.ShortestReason, OpenIncident.LongestReason);

            var isEarly = asked.Phase == RoundPhase.NotAsked && !views.Of(incident).MayStart(asked);
            return isEarly && !early ? OperationErrors.IncidentStepEarly() : new RoundAsked(secretArn, round, LogMask.Apply(reason.Trim()), inSpiteOf, isEarly);
        }, cancellationToken, secretArn);

    /// <summary>Decides against a rotation that has not begun, or that failed.</summary>
    public Task<OperationResult<Incident>> SkipRoundAsync(string id, string operatorId, string secretArn, int round, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, operatorId, incident =>
            incident.FindRound(secretArn, round) is not { Phase: RoundPhase.NotAsked or RoundPhase.Asked or RoundPhase.Failed } ? OperationErrors.IncidentStepNotPossible()
            : reason.Trim().Length is < AuditedAction.ShortestReason or > OpenIncident.LongestReason ? OperationErrors.InvalidReason(AuditedAction.ShortestReason, OpenIncident.LongestReason)
            : new RoundSkipped(secretArn, round, LogMask.Apply(reason.Trim())), cancellationToken, secretArn);

    /// <summary>Says how a consumer keeps the value, as its owner told.</summary>
    public Task<OperationResult<Incident>> DeclareHoldAsync(string id, string operatorId, string secretArn, string consumerId, HoldKind hold, CancellationToken cancellationToken) =>
        ChangeAsync(id, operatorId, incident =>
            incident.Radius.GetValueOrDefault(secretArn, []).Any(consumer => consumer.Id == consumerId) && Enum.IsDefined(hold)
                ? new HoldDeclared(secretArn, consumerId, hold)
                : OperationErrors.IncidentStepNotPossible(), cancellationToken, secretArn);

    /// <summary>Closes it; not while a rotation is under way.</summary>
    public Task<OperationResult<Incident>> CloseAsync(string id, string operatorId, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, operatorId, incident =>
            incident.Rounds.Any(round => round.Phase is RoundPhase.Sending or RoundPhase.Running) ? OperationErrors.IncidentStepNotPossible()
            : reason.Trim().Length is < AuditedAction.ShortestReason or > OpenIncident.LongestReason ? OperationErrors.InvalidReason(AuditedAction.ShortestReason, OpenIncident.LongestReason)
            : new IncidentClosed(LogMask.Apply(reason.Trim())), cancellationToken);

    /// <param name="id">The incident.</param>
    /// <param name="operatorId">Who changes it.</param>
    /// <param name="decide">What is written, or why nothing is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="secretArn">The secret that the change is about; without one, whoever may rotate any may make it.</param>
    private async Task<OperationResult<Incident>> ChangeAsync(
        string id, string operatorId, Func<Incident, OperationResult<IncidentContent>> decide, CancellationToken cancellationToken, string? secretArn = null)
    {
        var person = SecretArn.TryParse(secretArn, out var secret)
            ? await authorisation.RequireAsync(operatorId, Permission.RotateSecret, secret, cancellationToken)
            : await authorisation.RequireSomewhereAsync(operatorId, Permission.RotateSecret, cancellationToken);
        if (!person.Succeeded)
            return person.Error;
        if (accounts.ReadOnlyReason is { } readOnly)
            return OperationErrors.ReadOnly(readOnly);

        try
        {
            return await records.ChangeAsync(id, incident => decide(incident).Select(content => new IncidentDraft(person.Value.Id, person.Value.DisplayName, content)), cancellationToken);
        }
        catch (IncidentStoreException)
        {
            return OperationErrors.IncidentStoreUnavailable();
        }
    }
}
