using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations.Rotations;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Keyturn.Web.Features.Rotations;

/// <summary>The lines of a rotation under their steps. Pausing holds the picture still; what comes meanwhile is counted, never lost.</summary>
public sealed partial class RotationLog : ComponentBase, IAsyncDisposable
{
    /// <summary>Lines on the page; the newest are kept.</summary>
    public const int MostLines = 1000;

    private const string PaneId = "rotation-log";

    private ElementReference pane;
    private IJSObjectReference? script;
    private DotNetObjectReference<RotationLog>? self;
    private RotationProgress? held;
    private ImmutableArray<LogRow> rows = [];
    private string term = "";
    private bool following = true;

    [Parameter, EditorRequired]
    public required RotationProgress Progress { get; set; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    private bool Paused => held is not null;

    private RotationProgress Shown => held ?? Progress;

    private int Waiting => held is null ? 0 : LogRows.NewSince(held, Progress);

    private int Matches => rows.Count(Fits);

    /// <summary>Told by the browser when somebody scrolls away from the end, or back to it.</summary>
    [JSInvokable]
    public void SetFollowing(bool on)
    {
        following = on;
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        if (script is null)
            return;

        try
        {
            await script.InvokeVoidAsync("detach");
            await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and its listeners with it.
        }
    }

    protected override void OnParametersSet() => Read();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;

        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Rotations/RotationLog.razor.js");
        self = DotNetObjectReference.Create(this);
        script = await module.InvokeAsync<IJSObjectReference>("attach", pane, self);
    }

    private void Read()
    {
        var all = LogRows.Of(Shown);
        rows = all.Length <= MostLines ? all : all[^MostLines..];
    }

    private void TogglePause()
    {
        held = held is null ? Progress : null;
        Read();
    }

    private async Task FollowAsync()
    {
        following = !following;
        if (script is not null)
            await script.InvokeVoidAsync("follow", following);
    }

    private bool Fits(LogRow row) => term.Length > 0 && row.Line.Message.Contains(term, StringComparison.OrdinalIgnoreCase);

    private string TimeOf(LogRow row) => TimeZoneInfo.ConvertTime(row.Line.At, Person.Zone).ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
