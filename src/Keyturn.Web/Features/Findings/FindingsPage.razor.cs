using Keyturn.Operations.Watching;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Keyturn.Web.Features.Findings;

/// <summary>Everything that needs a person, the most urgent first, with what is over since yesterday.</summary>
public sealed partial class FindingsPage
{
    private const int MostGone = 50;

    private FindingFilter filter = FindingFilter.Empty;
    private WatchSnapshot board = WatchSnapshot.Empty;
    private List<WatchItem> shown = [];

    [Inject]
    public required WatchBoard Board { get; init; }

    [Inject]
    public required HiddenFindings Hidden { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override async Task OnInitializedAsync()
    {
        filter = FilterOfAddress();
        Look(Board.Current);
        Navigation.LocationChanged += Moved;
        Hidden.Changed += Chosen;
        Follow<WatchSnapshot>(Board.Subscribe, Look);
        await Hidden.LoadAsync(Gone);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Navigation.LocationChanged -= Moved;
            Hidden.Changed -= Chosen;
        }

        base.Dispose(disposing);
    }

    private void Look(WatchSnapshot next)
    {
        if (next.Version >= board.Version)
            board = next;
        Choose();
    }

    private void Choose()
    {
        var now = Time.GetUtcNow();
        shown = [.. board.Items.Where(item => filter.Fits(item, Hidden.Hides(item.Finding), now))];
    }

    private Task ToggleAsync(WatchItem item) =>
        filter.Hidden ? Hidden.ShowAsync([item.Finding.Id], Gone) : Hidden.HideAsync([item.Finding], Gone);

    private void Show(FindingFilter wanted) => Navigation.NavigateTo(wanted.ToAddress());

    private FindingFilter FilterOfAddress() => FindingFilter.Parse(new Uri(Navigation.Uri).Query);

    private void Chosen() => Again();

    private void Moved(object? sender, LocationChangedEventArgs change) => Again();

    private void Again() => _ = InvokeAsync(() =>
    {
        filter = FilterOfAddress();
        Choose();
        StateHasChanged();
    });
}
