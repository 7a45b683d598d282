using System.Collections.Immutable;
using Keyturn.Operations.Consumers;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;
using Keyturn.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Keyturn.Web.Features.Consumers;

/// <summary>Everything that may read secrets, over all accounts and Regions: what it cannot do first.</summary>
public sealed partial class ConsumersPage
{
    private static readonly ImmutableArray<CellState> Counted = [CellState.Fail, CellState.Unknown, CellState.Pass, CellState.NotApplicable];

    private ConsumerFilter filter = ConsumerFilter.Empty;
    private ImmutableArray<ConsumerRow>? rows;
    private ImmutableArray<ConsumerRow> shown = [];
    private ImmutableArray<string> notRead = [];
    private RepeatedWork work = null!;

    [Inject]
    public required ReadinessMatrices Matrices { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private bool Refused => !Matrices.Failures.IsEmpty && !Matrices.Scopes.Any();

    protected override void OnInitialized()
    {
        filter = FilterOfAddress();
        work = new(WorkAsync, () => InvokeAsync(StateHasChanged), Time, Gone);
        Navigation.LocationChanged += Moved;
        Follow<EstateSnapshot>(Matrices.Subscribe, Changed);
        Take([.. Matrices.Scopes.Select(Matrices.NewestOf).OfType<ScopeMatrix>()]);
        _ = work.RunAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Navigation.LocationChanged -= Moved;
        base.Dispose(disposing);
    }

    private void Changed(EstateSnapshot snapshot) => _ = work.RunAsync();

    private async Task WorkAsync(CancellationToken cancellationToken) => Take(await Matrices.AllAsync(cancellationToken));

    // What was finished last is shown at once, while what changed since is worked out.
    private void Take(ImmutableArray<ScopeMatrix> matrices)
    {
        if (!matrices.IsEmpty)
        {
            rows = ConsumerRow.Of(matrices);
            notRead = [.. matrices.SelectMany(matrix => ConsumerFinder.PartsNotRead(matrix.Snapshot)).Distinct()];
        }

        Choose();
    }

    private void Choose() => shown = rows is { } all ? [.. all.Where(row => row.Fits(filter))] : [];

    private void Show(ConsumerFilter wanted) => Navigation.NavigateTo(wanted.ToAddress(ConsumerAddress.List));

    private ConsumerFilter FilterOfAddress() => ConsumerFilter.Parse(new Uri(Navigation.Uri).Query);

    private void Moved(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        filter = FilterOfAddress();
        Choose();
        StateHasChanged();
    });
}
