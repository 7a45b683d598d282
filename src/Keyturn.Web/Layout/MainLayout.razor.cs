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

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [Inject]
    public required PersonState Person { get; init; }

    [Inject]
    public required BrowserFacts Browser { get; init; }

    protected override async Task OnInitializedAsync()
    {
        var state = await Authentication;
        await Person.LoadAsync(state.User, await Browser.ZoneAsync(gone.Token), gone.Token);
        if (!Person.Settings.Shortcuts)
            await Browser.ShortcutsAsync(false);
        Person.Changed += Refresh;
        ready = true;
    }

    protected override void OnParametersSet() => boundary?.Recover();

    public void Dispose()
    {
        Person.Changed -= Refresh;
        gone.Cancel();
        gone.Dispose();
    }

    private void Refresh() => _ = InvokeAsync(StateHasChanged);
}
