using System.Collections.Immutable;
using Keyturn.Operations.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;
using Keyturn.Web.Features.Readiness.WhatIf;
using Keyturn.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Keyturn.Web.Features.Readiness;

/// <summary>Which secrets cannot be used by whom, over all accounts and Regions, the broken ones first.</summary>
public sealed partial class ReadinessPage
{
    private static readonly ImmutableArray<CellState> Counted = [CellState.Fail, CellState.Unknown, CellState.Pass, CellState.NotApplicable];

    private ReadinessFilter filter = ReadinessFilter.Empty;
    private ImmutableArray<ReadinessRow>? rows;
    private ImmutableArray<ReadinessRow> shown = [];
    private RepeatedWork work = null!;

    [Inject]
    public required ReadinessMatrices Matrices { get; init; }

    [Inject]
    public required WhatIfDesk Desk { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override void OnInitialized()
    {
        filter = FilterOfAddress();
        work = new(AskAsync, () => InvokeAsync(StateHasChanged), Time, Gone);
        Navigation.LocationChanged += Moved;
        Desk.Changed += PaperChanged;
        Follow<EstateSnapshot>(Matrices.Subscribe, Changed);

        // What others have seen already is there at once; while facts keep changing the newest matrix may be seconds away.
        var newest = Desk.Scopes.Any() ? [] : Matrices.Scopes.Select(Matrices.NewestOf).OfType<ScopeMatrix>().ToList();
        if (newest.Count > 0)
            rows = ReadinessRow.Of(newest);
        Choose();
        _ = work.RunAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Navigation.LocationChanged -= Moved;
            Desk.Changed -= PaperChanged;
        }

        base.Dispose(disposing);
    }

    private void Changed(EstateSnapshot snapshot) => _ = work.RunAsync();

    private void PaperChanged() => _ = InvokeAsync(work.RunAsync);

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        var matrices = ImmutableArray.CreateBuilder<ScopeMatrix>();
        foreach (var scope in Matrices.Scopes)
        {
            if (await Matrices.OfAsync(scope, cancellationToken) is { } matrix)
                matrices.Add(await Desk.OnPaperAsync(matrix, cancellationToken));
        }

        if (matrices.Count > 0)
            rows = ReadinessRow.Of(matrices);
        Choose();
    }

    private void Choose() => shown = rows is { } all ? [.. all.Where(filter.Fits)] : [];

    private void Show(ReadinessFilter wanted) => Navigation.NavigateTo(wanted.ToAddress());

    private ReadinessFilter FilterOfAddress() => ReadinessFilter.Parse(new Uri(Navigation.Uri).Query);

    private void Moved(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        filter = FilterOfAddress();
        Choose();
        StateHasChanged();
    });
}
