using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Keyturn.Web.Features.Secrets;

/// <summary>All secrets. What is shown follows from the address and the board, and from nothing else.</summary>
public sealed partial class SecretsPage
{
    private static readonly TimeSpan CountingPause = TimeSpan.FromMilliseconds(200);

    private SecretBoardSnapshot board = SecretBoardSnapshot.Empty;
    private SecretQuery query = SecretQuery.Empty;
    private ImmutableArray<SecretRow> rows = [];
    private FacetChoices choices = FacetChoices.None;
    private IReadOnlyList<GridColumn<SecretRow>> columns = [];
    private IReadOnlyList<GridColumn<SecretRow>> shown = [];
    private string? look = "";
    private ImmutableSortedSet<string> hidden = ColumnChoice.Default;
    private string? preferenceProblem;
    private IDisposable? ticking;
    private bool refreshing;

    [Inject]
    public required SecretBoard Board { get; init; }

    [Inject]
    public required SharedChoices Choices { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    [Inject]
    public required IPreferenceStore Preferences { get; init; }

    [Inject]
    public required IEstateRefresh Estate { get; init; }

    [Inject]
    public required Ticker Ticker { get; init; }

    private string Subtitle => board.Rows.IsEmpty
        ? SecretsStrings.SubtitleLoading
        : CountFormat.Of(SecretsStrings.Subtitle, rows.Length, Seen.Rows.Length, Person.Zone.Id);

    protected override async Task OnInitializedAsync()
    {
        query = QueryOfAddress();
        Take(Board.Current);
        FollowVisible<SecretBoardSnapshot>(Board.Subscribe, Take);
        Navigation.LocationChanged += ReadAddress;
        ticking = Ticker.Subscribe(() => _ = InvokeAsync(StateHasChanged));
        try
        {
            hidden = await ColumnChoice.ReadAsync(Preferences, Person.OperatorId, Gone);
            ChooseColumns();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The list is worth showing without them.
            preferenceProblem = failure.Message;
        }
    }

    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= ReadAddress;
        ticking?.Dispose();
        base.Dispose(disposing);
    }

    private bool Take(SecretBoardSnapshot snapshot)
    {
        // Words of changes may arrive out of order.
        if (snapshot.Version < board.Version)
            return false;

        var same = snapshot.Rows == board.Rows && choices != FacetChoices.None;

        // Most changes only tell that the sources were read again, which the bar beside the search follows by itself.
        var seen = !same || snapshot.Rows.IsEmpty || snapshot.Sources.Length != board.Sources.Length;
        board = snapshot;
        ChooseColumns();
        if (!same)
            Narrow();
        return seen;
    }

    private void Narrow()
    {
        rows = Arranged(Matching);
        choices = Count(Seen, query, rows);
    }

    // The rows are what somebody who types waits for; the counts beside them follow when the letters pause.
    private async Task CountLaterAsync()
    {
        var counted = query;
        await Task.Delay(CountingPause, Time, Gone).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        if (Gone.IsCancellationRequested || !counted.Equals(query))
            return;

        // Beside the circuit: the next letter does not wait for the counts of the last.
        var (counting, matching) = (Seen, rows);
        var counts = await Task.Run(() => Count(counting, counted, matching), CancellationToken.None);
        if (counted.Equals(query))
        {
            choices = counts;
            StateHasChanged();
        }
    }

    // Where everything is of one account and Region, the rows do not say which; else under the name, unless the column is chosen.
    private void ChooseColumns()
    {
        var differ = board.Sources.Length > 1;
        columns = WithReader(SecretColumns.For(Person, Time, differ && hidden.Contains(SecretColumns.AccountKey)));
        shown = [.. columns.Where(column => !hidden.Contains(column.Key) && (differ || column.Key != SecretColumns.AccountKey))];
        look = query.Reader.Length > 0 ? null : $"{CultureInfo.CurrentUICulture.Name} {Person.Zone.Id} {differ} {string.Join(' ', shown.Select(column => column.Key))}";
    }

    private void ReadAddress(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        var wanted = QueryOfAddress();
        if (wanted.Equals(query))
            return;

        query = wanted;
        ChooseColumns();
        Narrow();
        if (query.Sort == SecretSort.Preflight)
            _ = preflights?.RunAsync();
        StateHasChanged();
    });

    private SecretQuery QueryOfAddress() => SecretQuery.Parse(new Uri(Navigation.Uri).Query);

    // While typing the address is replaced, so that the back button leaves the search and not its last letter.
    private Task Search(string text)
    {
        query = query with { Text = text };
        rows = Arranged(Matching);
        Show(query, replace: true);
        return CountLaterAsync();
    }

    private void Show(SecretQuery wanted) => Show(wanted, replace: false);

    private void Show(SecretQuery wanted, bool replace)
    {
        var text = wanted.ToQueryString();
        Navigation.NavigateTo(text.Length == 0 ? "/secrets" : $"/secrets?{text}", new NavigationOptions { ReplaceHistoryEntry = replace });
    }

    private async Task RefreshAsync()
    {
        refreshing = true;
        try
        {
            await Task.WhenAll(board.Sources.Select(source => Estate.RefreshAsync(source.Scope, Gone)));
        }
        finally
        {
            refreshing = false;
        }
    }

    private async Task HideAsync(ImmutableSortedSet<string> wanted)
    {
        hidden = wanted;
        preferenceProblem = null;
        ChooseColumns();
        try
        {
            await ColumnChoice.WriteAsync(Preferences, Person.OperatorId, wanted, Gone);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            preferenceProblem = failure.Message;
        }
    }
}
