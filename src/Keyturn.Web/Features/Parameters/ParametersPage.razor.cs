using System.Collections.Immutable;
using Keyturn.Operations.Parameters;
using Keyturn.Readiness.Estate;
using Keyturn.Web.Live;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Keyturn.Web.Features.Parameters;

/// <summary>Encrypted parameters that look like credentials to be rotated, why, and what a move costs; and how the two services differ.</summary>
public sealed partial class ParametersPage
{
    private ParameterFilter filter = ParameterFilter.Empty;
    private ImmutableArray<ParameterRow>? rows;
    private ImmutableArray<ParameterRow> shown = [];
    private ImmutableArray<ParameterSource> sources = [];
    private RepeatedWork work = null!;

    [Inject]
    public required ParameterAdvisor Advisor { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    protected override void OnInitialized()
    {
        filter = FilterOfAddress();
        work = new(WorkAsync, () => InvokeAsync(StateHasChanged), Time, Gone);
        Navigation.LocationChanged += Moved;
        Follow<EstateSnapshot>(Advisor.Subscribe, Changed);
        _ = work.RunAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Navigation.LocationChanged -= Moved;
        base.Dispose(disposing);
    }

    private void Changed(EstateSnapshot snapshot) => _ = work.RunAsync();

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        (rows, sources) = await Task.Run(() => (Advisor.Advise(), Advisor.Sources), cancellationToken);
        Choose();
    }

    private void Choose() => shown = rows is { } all ? [.. all.Where(filter.Fits)] : [];

    private void Show(ParameterFilter wanted) => Navigation.NavigateTo(wanted.ToAddress());

    private ParameterFilter FilterOfAddress() => ParameterFilter.Parse(new Uri(Navigation.Uri).Query);

    private void Moved(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        filter = FilterOfAddress();
        Choose();
        StateHasChanged();
    });
}
