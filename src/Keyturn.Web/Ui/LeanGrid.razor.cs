using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Ui;

/// <summary>A big list on plain rows: a tenth of the server time of a component grid per live update.</summary>
/// <remarks>Arrow keys, Home and End move between row links in the browser (js/grid.js). Under 600 px the rows become cards by CSS alone.</remarks>
public sealed partial class LeanGrid<TRow> : ComponentBase, IDisposable
    where TRow : class
{
    // Scrolling past rows is not looking at them.
    internal static readonly TimeSpan VisibleDelay = TimeSpan.FromMilliseconds(200);
    private const int MostVisible = 60;

    private GridWindow<TRow> window = new([], () => { });
    private ITimer? visibleTimer;
    private bool visiblePending;
    private ImmutableArray<TRow> told = [];

    [Parameter, EditorRequired]
    public ImmutableArray<TRow> Rows { get; set; } = [];

    [Parameter, EditorRequired]
    public required IReadOnlyList<GridColumn<TRow>> Columns { get; set; }

    [Parameter]
    public string? SortKey { get; set; }

    [Parameter]
    public bool Descending { get; set; }

    /// <summary>Told the key of the column whose heading was pressed.</summary>
    [Parameter]
    public EventCallback<string> OnSort { get; set; }

    /// <summary>Where a row leads; the first cell becomes the link.</summary>
    [Parameter]
    public Func<TRow, string>? RowHref { get; set; }

    [Parameter, EditorRequired]
    public required Func<TRow, object> RowKey { get; set; }

    /// <summary>Everything besides the row that its cells depend on, in one text: viewers with the same share the drawn rows. Without it each draws its own.</summary>
    [Parameter]
    public string? Look { get; set; }

    /// <summary>What the list is, for those who cannot see it.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Told the rows on screen, a moment after they stop moving.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<TRow>> OnVisible { get; set; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required SharedRows<TRow> Shared { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    private bool Compact => Person.Density == Density.Compact;

    private int RowHeight => Compact ? 32 : 40;

    private string GridClass => Compact ? "kt-grid kt-compact" : "kt-grid";

    private string Tracks => string.Join(' ', Columns.Select(column => column.Width ?? GridTracks.Default));

    protected override void OnParametersSet()
    {
        if (Rows.IsDefault)
        {
            Rows = [];
        }

        window = new GridWindow<TRow>(Rows, Touched);
    }

    private string? SortOf(GridColumn<TRow> column) => (column.Sortable, column.Key == SortKey, Descending) switch
    {
        (false, _, _) => null,
        (true, false, _) => "none",
        (true, true, true) => "descending",
        (true, true, false) => "ascending",
    };

    private string SortIcon(GridColumn<TRow> column) => column.Key != SortKey
        ? "kt-i"
        : Glyphs.Class(Descending ? Glyphs.ChevronDown : Glyphs.ChevronUp);

    private void Touched()
    {
        if (visiblePending || !OnVisible.HasDelegate)
        {
            return;
        }

        visiblePending = true;
        visibleTimer ??= Time.CreateTimer(_ => _ = InvokeAsync(TellVisibleAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        visibleTimer.Change(VisibleDelay, Timeout.InfiniteTimeSpan);
    }

    private Task TellVisibleAsync()
    {
        visiblePending = false;
        var seen = window.TakeTouched(MostVisible);

        // The listener's own render touches the rows again: telling it the same would never end.
        if (seen.Select(RowKey).SequenceEqual(told.Select(RowKey)))
        {
            return Task.CompletedTask;
        }

        told = seen;
        return OnVisible.InvokeAsync(seen);
    }

    public void Dispose() => visibleTimer?.Dispose();
}
