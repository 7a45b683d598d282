using System.Collections.Immutable;
using Keyturn.Operations.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;
using Keyturn.Web.Features.Readiness;
using Keyturn.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Keyturn.Web.Features.Consumers;

/// <summary>One consumer: every secret that concerns it, with four answers each.</summary>
public sealed partial class ConsumerPage
{
    private static readonly ImmutableArray<CellState> Counted = [CellState.Fail, CellState.Unknown, CellState.Pass];

    private ConsumerFilter filter = ConsumerFilter.Empty;
    private ConsumerDetail? detail;
    private ImmutableArray<ConsumerSecret> shown = [];
    private (string, string, string) address;
    private bool asked;
    private RepeatedWork work = null!;

    [Parameter]
    public required string Account { get; set; }

    [Parameter]
    public required string Region { get; set; }

    [Parameter]
    public required string Id { get; set; }

    [Inject]
    public required ConsumerBoard Board { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private string Subtitle => detail is null ? $"{Account} · {Region}" : $"{ReadinessWords.Of(detail.Consumer.Kind)} · {Account} · {Region}";

    private string Address => ConsumerAddress.Of(new EstateScope("", Account, Region), Id);

    protected override void OnInitialized()
    {
        work = new(WorkAsync, () => InvokeAsync(StateHasChanged), Time, Gone);
        Navigation.LocationChanged += Moved;
        Follow<EstateSnapshot>(Board.Subscribe, Changed, snapshot => snapshot.Scope.AccountId == Account && snapshot.Scope.Region == Region);
    }

    protected override void OnParametersSet()
    {
        if (address == (Account, Region, Id))
            return;

        (address, detail, asked, filter) = ((Account, Region, Id), null, false, FilterOfAddress());
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
        var wanted = address;
        var scope = Board.Find(Account, Region);
        var found = scope is null ? null : await Board.OfAsync(scope, Id, cancellationToken);
        if (wanted != address)
            return;

        // Before the consumers were read nobody can say that there is none of this name.
        (detail, asked) = (found ?? detail, scope is not null && Board.HasConsumers(scope));
        Choose();
    }

    private void Choose() =>
        shown = detail is null ? [] : [.. detail.Secrets.Where(one => filter.Fits(one.Secret.Name, one.Overall, one.StateOf))];

    private void Show(ConsumerFilter wanted) => Navigation.NavigateTo(wanted.ToAddress(Address));

    private ConsumerFilter FilterOfAddress() => ConsumerFilter.Parse(new Uri(Navigation.Uri).Query);

    private void Moved(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        filter = FilterOfAddress();
        Choose();
        StateHasChanged();
    });
}
