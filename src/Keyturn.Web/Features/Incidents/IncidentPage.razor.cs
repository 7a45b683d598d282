using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Incidents;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Keyturn.Web.Features.Incidents;

/// <summary>The board of one incident: what runs, what waits, who has the new version, what a person does next. Everything comes from its record, so that anybody can go on after a restart.</summary>
public sealed partial class IncidentPage
{
    /// <summary>Between two looks at the record: another instance may have written into it.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private IncidentView? view;
    private OperationError? failure;
    private string announcement = "";
    private string shown = "";
    private ITimer? timer;

    [Parameter]
    public required string Id { get; set; }

    [Inject]
    public required ReadIncidents Incidents { get; init; }

    [Inject]
    public required WorkOnIncident Working { get; init; }

    [Inject]
    public required IncidentViews Views { get; init; }

    [Inject]
    public required IncidentSources Sources { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    private GateState Work => Gate.For(Permission.RotateSecret, Person.Operator, Sources.Accounts.ReadOnlyReason);

    private bool IsBusy => view?.Incident.Rounds.Any(round => round.Phase is RoundPhase.Sending or RoundPhase.Running) is true;

    private ImmutableArray<StepView> OfAll => [.. (view?.Steps ?? []).Where(step => step.Step.Secret is null)];

    private ImmutableArray<(bool AreSuperusers, ImmutableArray<EmergencySecret> Secrets)> Groups =>
        [.. (view?.Incident.Secrets ?? []).GroupBy(IsSuperuser).OrderByDescending(group => group.Key).Select(group => (group.Key, group.ToImmutableArray()))];

    protected override void OnInitialized()
    {
        Follow<string>(Sources.Incidents.Subscribe, Told, told => told == Id);
        Follow<RotationProgress>(Sources.Rotations.Subscribe, _ => Look(), progress => Has(progress.Secret.Value));
        Follow<EstateSnapshot>(Sources.Estate.Subscribe, _ => Look(), snapshot => view?.Incident.Secrets.Any(secret => secret.Arn.Scope == snapshot.Scope) is true);
        timer = Time.CreateTimer(_ => _ = InvokeAsync(AgainAsync), null, Pause, Pause);
    }

    protected override Task OnParametersSetAsync()
    {
        if (shown == Id)
            return Task.CompletedTask;

        (shown, view, failure, announcement) = (Id, null, null, "");
        return ReadAsync();
    }

    protected override void Dispose(bool disposing)
    {
        timer?.Dispose();
        base.Dispose(disposing);
    }

    private bool Has(string secretArn) => view?.Incident.Find(secretArn) is not null;

    private bool IsSuperuser(EmergencySecret secret) => view?.Incident.Secrets.Any(other => other != secret && other.SuperuserArn == secret.Arn.Value) is true;

    private void Told(string incidentId) => _ = InvokeAsync(AgainAsync);

    private void Look()
    {
        if (view is not null)
            view = Views.Of(view.Incident);
    }

    private async Task AgainAsync()
    {
        // Nothing is added to a closed one; one that cannot be read is read again when somebody asks.
        if (view is not { Incident.IsOpen: true })
            return;

        await ReadAsync();
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        try
        {
            Take(await Incidents.FindAsync(Id, Person.OperatorId, Gone));
        }
        catch (OperationCanceledException) when (Gone.IsCancellationRequested)
        {
            // The page has gone.
        }
    }

    /// <summary>Shows the newest state; answers may come out of order.</summary>
    private bool Take(OperationResult<Incident> read)
    {
        failure = read.Error;
        if (!read.Succeeded)
            return false;

        if (view is null || read.Value.Id != view.Incident.Id || read.Value.Last >= view.Incident.Last)
        {
            if (view is not null && read.Value.Last > view.Incident.Last)
                announcement = IncidentSentences.Of(read.Value, read.Value.Entries[^1]).ToText();
            view = Views.Of(read.Value);
        }

        return true;
    }

    private async Task TickAsync((string Step, bool Done) tick) =>
        Take(await Working.TickAsync(Id, Person.OperatorId, tick.Step, tick.Done, CancellationToken.None));

    private async Task HoldAsync((string Secret, string Consumer, HoldKind Hold) hold) =>
        Take(await Working.DeclareHoldAsync(Id, Person.OperatorId, hold.Secret, hold.Consumer, hold.Hold, CancellationToken.None));

    private async Task<bool> WriteAsync(string text) => Take(await Working.NoteAsync(Id, Person.OperatorId, text, CancellationToken.None));

    private async Task AskAsync(IncidentRound round)
    {
        if (view is not null && await Dialogs.AskRoundAsync(view, round))
            await ReadAsync();
    }

    private Task SkipAsync(IncidentRound round) => Dialogs.AskReasonAsync(
        IncidentsStrings.SkipTitle, IncidentsStrings.SkipLead, IncidentsStrings.SkipConfirm,
        async reason => Refused(await Working.SkipRoundAsync(Id, Person.OperatorId, round.Secret.Arn.Value, round.Number, reason, CancellationToken.None)));

    private Task CloseAsync() => Dialogs.AskReasonAsync(
        IncidentsStrings.CloseTitle, view?.IsComplete is true ? IncidentsStrings.CloseLead : IncidentsStrings.CloseLeadOpen, IncidentsStrings.CloseConfirm,
        async reason => Refused(await Working.CloseAsync(Id, Person.OperatorId, reason, CancellationToken.None)));

    /// <summary>What the dialog has to show; the board keeps what it had.</summary>
    private OperationError? Refused(OperationResult<Incident> answer)
    {
        if (answer.Succeeded)
            Take(answer);
        return answer.Error;
    }
}

