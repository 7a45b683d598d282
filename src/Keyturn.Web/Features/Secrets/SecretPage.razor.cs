using Keyturn.Operations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Web.Features.Rotations;
using Keyturn.Web.Layout.Palette;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Secrets;

/// <summary>One secret. The address says which and which part; the board brings changes, which are then read in full.</summary>
public sealed partial class SecretPage
{
    private SecretRow? row;
    private OperationResult<SecretDetail>? detail;
    private string? notice;
    private (string, string, string) address;
    private int reads;
    private int rotateAsked;

    [Parameter]
    public required string Account { get; set; }

    [Parameter]
    public required string Region { get; set; }

    [Parameter]
    public required string Name { get; set; }

    [Inject]
    public required SecretBoard Board { get; init; }

    [Inject]
    public required GetSecret GetSecret { get; init; }

    [Inject]
    public required RecentSecrets Recent { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    private string Where => $"{row?.AccountAlias ?? Account} ({Account}) · {Region}";

    /// <summary>Whether the secret may still turn up: a source of this account and Region that was not read yet.</summary>
    private bool Searching
    {
        get
        {
            var sources = Board.Current.Sources;
            var own = sources.Where(source => source.Scope.AccountId == Account && source.Scope.Region == Region);
            return sources.IsEmpty || own.Any(source => source is { ReadAt: null, Failure: null });
        }
    }

    /// <summary>How old is what the page shows: read for it, or else, on the overview, with the list.</summary>
    private DateTimeOffset? ReadAt => detail?.Value?.ReadAt ?? (Shown == SecretTab.Overview && row is not null ? Board.Current.Sources.FirstOrDefault(source => source.Scope == row.Arn.Scope)?.ReadAt : null);

    private string SearchAddress => "/secrets?" + (SecretQuery.Empty with { Text = Name[(Name.LastIndexOf('/') + 1)..] }).ToQueryString();

    protected override void OnInitialized() => Follow<SecretBoardSnapshot>(Board.Subscribe, _ => Take());

    protected override Task OnParametersSetAsync()
    {
        if (Action == SecretAddress.RotateAction)
        {
            // Taken out of the address at once: a reload must not ask again.
            rotateAsked++;
            Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("action", (string?)null), new NavigationOptions { ReplaceHistoryEntry = true });
        }

        if (address == (Account, Region, Name))
            return Task.CompletedTask;

        address = (Account, Region, Name);
        (row, detail, notice) = (Board.FindByName(Account, Region, Name), null, null);
        return row is null ? Task.CompletedTask : VisitAsync(row);
    }

    private Task VisitAsync(SecretRow visited)
    {
        Recent.Visit(visited.Arn);
        return ReadAsync();
    }

    private void Take()
    {
        var before = row;
        row = Board.FindByName(Account, Region, Name) ?? row;
        if (row is null)
            return;

        // "Accepted, watch it here" is news only until the end is there.
        if (notice == SecretPageStrings.RotationRequested && before?.State == RotationState.Rotating && row.State != RotationState.Rotating)
            notice = null;
        if (before is null)
            _ = InvokeAsync(() => VisitAsync(row));
        else if (FactsOf(before) != FactsOf(row))
            _ = InvokeAsync(ReadAsync);
    }

    // What a person would want read again. Reading publishes to the board too, so anything looser could go round for ever.
    private static (RotationState, DateTimeOffset?, bool?, RotationRules?, string) FactsOf(SecretRow row) =>
        (row.State, row.Secret.LastChanged, row.Secret.RotationEnabled, row.Secret.RotationRules, string.Join(' ', row.Secret.StagesByVersion.SelectMany(pair => pair.Value.Prepend(pair.Key))));

    private async Task ReadAsync()
    {
        if (row is null)
            return;

        // A later read wins, whichever answer comes last.
        var mine = ++reads;
        try
        {
            var read = await GetSecret.RunAsync(row.Arn, Person.OperatorId, Gone);
            if (mine == reads)
            {
                detail = read;
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The page has gone.
        }
    }

    private Task Accepted(RotationAction action)
    {
        notice = action switch
        {
            RotationAction.RotateNow => SecretPageStrings.RotationRequested,
            RotationAction.Stop => SecretPageStrings.StopAccepted,
            RotationAction.Restore => SecretPageStrings.RestoreAccepted,
            RotationAction.ChangeSchedule => SecretPageStrings.ScheduleAccepted,
            _ => SecretPageStrings.TestAccepted,
        };
        if (row is not null)
            Navigation.NavigateTo(SecretAddress.Of(row.Arn, SecretTab.Rotation));
        return ReadAsync();
    }
}
