using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;

namespace Keyturn.Web.Layout;

/// <summary>The frame of every page: waits for the person, then shows the page inside a boundary that a navigation heals.</summary>
public sealed partial class MainLayout : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private ErrorBoundary? boundary;
    private bool ready;
    private Task<AuthenticationState>? shown;

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [Inject]
    public required PersonState Person { get; init; }

    [Inject]
    public required BrowserFacts Browser { get; init; }

    protected override async Task OnInitializedAsync()
    {
        await ShowAsync(await Browser.ZoneAsync(gone.Token));
        if (!Person.Settings.Shortcuts)
            await Browser.ShortcutsAsync(false);
        Person.Changed += Refresh;
        ready = true;
    }

    /// <summary>Whoever is signed out while the page is open is nobody from then on.</summary>
    protected override Task OnParametersSetAsync()
    {
        boundary?.Recover();
        return ready && shown != Authentication ? ShowAsync(Person.Zone.Id) : Task.CompletedTask;
    }

    public void Dispose()
    {
        Person.Changed -= Refresh;
        gone.Cancel();
        gone.Dispose();
    }

    private async Task ShowAsync(string? zone)
    {
        shown = Authentication;
        await Person.LoadAsync((await Authentication).User, zone, gone.Token);
    }

    private void Refresh() => _ = InvokeAsync(StateHasChanged);
}
