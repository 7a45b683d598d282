using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Operations.Incidents;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Keyturn.Web.Features.Incidents;

/// <summary>All incidents, newest first. The filter is the address; the rows are the store's.</summary>
public sealed partial class IncidentsPage
{
    /// <summary>Incidents per read.</summary>
    public const int PageSize = 200;

    private IncidentFilter filter = IncidentFilter.Empty;
    private ImmutableArray<IncidentSummary>? read;
    private ImmutableArray<IncidentSummary> rows = [];
    private IReadOnlyList<GridColumn<IncidentSummary>> columns = [];
    private OperationError? failure;
    private bool complete;

    [Inject]
    public required ReadIncidents Incidents { get; init; }

    [Inject]
    public required IncidentFeed Feed { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    protected override Task OnInitializedAsync()
    {
        columns = IncidentColumns.For(Person, Time);
        filter = FilterOfAddress();
        Navigation.LocationChanged += Moved;
        Follow<string>(Feed.Subscribe, Told);
        return ReadAsync();
    }

    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= Moved;
        base.Dispose(disposing);
    }

    private Task ReadAsync() => ReadAsync(before: null);

    private Task ReadOlderAsync() => ReadAsync(read is { Length: > 0 } known ? known[^1].OpenedAt : null);

    private async Task ReadAsync(DateTimeOffset? before)
    {
        try
        {
            var asked = filter;
            var answer = await Incidents.ListAsync(asked.ToQuery(PageSize, before), Person.OperatorId, Gone);
            if (asked.ToQuery(PageSize) != filter.ToQuery(PageSize))
                return;

            failure = answer.Error;
            if (!answer.Succeeded)
                return;

            complete = answer.Value.Length < PageSize;
            read = before is null ? answer.Value : [.. read ?? [], .. answer.Value];
            Choose();
        }
        catch (OperationCanceledException) when (Gone.IsCancellationRequested)
        {
            // The page has gone.
        }
    }

    private void Told(string incidentId) => _ = InvokeAsync(AgainAsync);

    private async Task AgainAsync()
    {
        await ReadAsync();
        StateHasChanged();
    }

    private void Choose() => rows = [.. (read ?? []).Where(filter.Fits)];

    private void Show(IncidentFilter wanted) => Navigation.NavigateTo(wanted.ToAddress());

    private IncidentFilter FilterOfAddress() => IncidentFilter.Parse(new Uri(Navigation.Uri).Query);

    private void Moved(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        var before = filter;
        filter = FilterOfAddress();

        // Letters are looked for in what is here already.
        if (before with { Text = filter.Text } == filter)
            Choose();
        else
            await ReadAsync();
        StateHasChanged();
    });
}
