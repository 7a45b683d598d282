using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Incidents;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Features.Incidents;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Keyturn.Web.Features.Emergency;

/// <summary>Before an emergency rotation: why, what stands against it, who holds the value, what will be done. Leads to the incident's board.</summary>
public sealed partial class EmergencyPage
{
    private readonly CancellationTokenSource gone = new();
    private EmergencyRequest request = EmergencyRequest.Empty;
    private OperationResult<ImmutableArray<PlannedSecret>>? planned;
    private OperationError? failure;
    private ImmutableDictionary<string, HoldKind> holds = ImmutableDictionary<string, HoldKind>.Empty;
    private ImmutableHashSet<string> overridden = ImmutableHashSet.Create<string>(StringComparer.Ordinal);
    private string incident = "";
    private string reason = "";
    private string typedCount = "";
    private ElementReference reasonBox;
    private bool focused;
    private bool opening;
    private int reads;

    [Inject]
    public required PlanEmergency Planning { get; init; }

    [Inject]
    public required OpenIncident Opening { get; init; }

    [Inject]
    public required SecretBoard Board { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    private EmergencyPlan Plan => new(Purpose, planned is { Succeeded: true } read ? read.Value : [], overridden);

    /// <summary>What the state of the secrets suggests until somebody says why.</summary>
    private EmergencyPurpose Purpose => request.Purpose
        ?? (request.Secrets.Any(secret => Board.Find(secret)?.State is RotationState.Failed or RotationState.Stuck) ? EmergencyPurpose.FailedSchedule : EmergencyPurpose.Leak);

    private bool MayConfirm =>
        !opening
        && planned is { Succeeded: true }
        && Plan.IsReady
        && reason.Trim().Length >= AuditedAction.ShortestReason
        && (!Plan.CountNeeded || typedCount.Trim() == Plan.Rotating.ToString(CultureInfo.InvariantCulture));

    protected override Task OnInitializedAsync()
    {
        // One id for the page: pressing twice, or again after an answer that was lost, is the same incident.
        incident = IncidentId.New(Time.GetUtcNow());
        request = RequestOfAddress();
        Navigation.LocationChanged += Moved;
        return ReadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focused || request.Secrets.IsEmpty)
            return;

        // Whoever comes by a link can type at once.
        focused = true;
        await reasonBox.FocusAsync();
    }

    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        gone.Cancel();
        gone.Dispose();
    }

    private EmergencyRequest RequestOfAddress() => EmergencyRequest.Parse(new Uri(Navigation.Uri).Query);

    private void Show(EmergencyRequest wanted) => Navigation.NavigateTo(wanted.ToAddress(), new NavigationOptions { ReplaceHistoryEntry = true });

    private void Moved(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        var before = request.Secrets;
        request = RequestOfAddress();
        if (!before.SequenceEqual(request.Secrets))
            await ReadAsync();
        StateHasChanged();
    });

    private async Task ReadAsync()
    {
        planned = null;
        var mine = ++reads;
        if (request.Secrets.IsEmpty)
            return;

        try
        {
            StateHasChanged();
            var read = await Planning.RunAsync(request.Secrets, Person.OperatorId, gone.Token);
            if (mine == reads)
                planned = read;
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page has gone.
        }
    }

    private async Task OpenAsync()
    {
        if (!MayConfirm)
            return;

        (opening, failure) = (true, null);
        try
        {
            // Not cancelled when the page goes: what was begun is kept.
            var opened = await Opening.RunAsync(
                new(incident, Person.OperatorId, Purpose, request.Secrets, reason.Trim(), holds, Plan.InSpiteOf), CancellationToken.None);
            failure = opened.Error;
            if (opened.Succeeded)
                Navigation.NavigateTo(IncidentAddress.Of(opened.Value));
        }
        finally
        {
            opening = false;
        }
    }
}
