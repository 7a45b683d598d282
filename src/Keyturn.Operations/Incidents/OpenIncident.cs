using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Incidents;

/// <summary>What somebody asks for.</summary>
/// <param name="Id">Made once per page, so that pressing twice is the same incident.</param>
/// <param name="Reason">Required, 3 to 400 characters.</param>
/// <param name="Holds">By consumer id, how it keeps the value, where the person knows better.</param>
/// <param name="InSpiteOf">By ARN, ids of failing checks that the person saw and overrides.</param>
public sealed record OpenIncidentCommand(
    string Id,
    string OperatorId,
    EmergencyPurpose Purpose,
    ImmutableArray<SecretArn> Secrets,
    string Reason,
    ImmutableDictionary<string, HoldKind> Holds,
    ImmutableSortedDictionary<string, ImmutableArray<string>> InSpiteOf);

/// <summary>Begins an incident: the record first, with what was found, then whatever its purpose asks to rotate.</summary>
public sealed class OpenIncident(
    Authorisation authorisation, IAccountDirectory accounts, PlanEmergency plan, IIncidentStore store, IncidentFeed feed)
{
    /// <summary>Leaves room for the incident's id in the audit log.</summary>
    public const int LongestReason = 400;

    public async Task<OperationResult<string>> RunAsync(OpenIncidentCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var person = await authorisation.RequireSomewhereAsync(command.OperatorId, Permission.RotateSecret, cancellationToken);
        if (!person.Succeeded)
            return person.Error;
        if (accounts.ReadOnlyReason is { } readOnly)
            return OperationErrors.ReadOnly(readOnly);
        if (command.Reason.Trim().Length is < AuditedAction.ShortestReason or > LongestReason)
            return OperationErrors.InvalidReason(AuditedAction.ShortestReason, LongestReason);
        if (!IncidentId.Is(command.Id))
            return OperationErrors.InvalidToken();

        var planned = await plan.RunAsync(command.Secrets, command.OperatorId, cancellationToken);
        if (!planned.Succeeded)
            return planned.Error;

        try
        {
            // Opened before already: the second press of the same button leads to the same board.
            _ = await store.OpenAsync(command.Id, [.. Entries(command, planned.Value).Select(content => new IncidentDraft(person.Value.Id, person.Value.DisplayName, content))], CancellationToken.None);
        }
        catch (IncidentStoreException)
        {
            return OperationErrors.IncidentStoreUnavailable();
        }

        feed.Tell(command.Id);
        return command.Id;
    }

    private static IEnumerable<IncidentContent> Entries(OpenIncidentCommand command, ImmutableArray<PlannedSecret> planned)
    {
        yield return new IncidentOpened(command.Purpose, LogMask.Apply(command.Reason.Trim()), [.. planned.Select(Kept)], command.InSpiteOf);
        foreach (var one in planned)
        {
            yield return Preflight(one);
            yield return new RadiusTaken(one.Secret.Arn.Value, [.. one.Consumers.Select(consumer => consumer with { Hold = command.Holds.GetValueOrDefault(consumer.Id, consumer.Hold) })], one.NotRead);
        }
    }

    private static IncidentSecret Kept(PlannedSecret one)
    {
        var secret = one.Secret;
        return new(secret.Arn.Value, secret.Strategy, secret.Engine, secret.FunctionArn, secret.SuperuserArn, secret.Concurrency, secret.ConcurrencyIsKnown, one.Preview.Value?.Row.Production == true, one.Typical);
    }

    private static PreflightTaken Preflight(PlannedSecret one) => one.Preview.Value is { } preview
        ? new(
            one.Secret.Arn.Value,
            [.. preview.Blockers.Select(KeptSentence.Of)],
            [.. preview.Warnings.Select(KeptSentence.Of)],
            [.. preview.Failing.Select(result => result.Check.Id)],
            [.. preview.Open.Select(result => result.Check.Id)],
            AuditTrail.Labels(preview.Row.Secret),
            preview.Row.Secret.RotationEnabled,
            null)
        : new(one.Secret.Arn.Value, [], [], [], [], "", null, one.Preview.Error?.Kind.ToString());
}
