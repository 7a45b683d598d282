using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Secrets;

/// <summary>Tells what is searched for: a key press after a quiet moment at once, fast typing joined into few searches.</summary>
public sealed partial class SecretSearchBox : ComponentBase, IDisposable
{
    /// <summary>Least time between two searches: short enough to feel immediate, long enough to join fast typing.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(60);

    private ITimer? timer;
    private string given = "";
    private string typed = "";
    private int generation;
    private long? told;
    private bool waiting;

    /// <summary>The search as the address has it.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [Parameter]
    public EventCallback<string> OnSearch { get; set; }

    [Inject]
    public required TimeProvider Time { get; init; }

    protected override void OnParametersSet()
    {
        // Only a change from elsewhere (the back button, a cleared filter, a pasted link) replaces what stands in the box.
        if (SameWords(Text, typed))
            return;

        given = typed = Text;
        generation++;
    }

    public void Dispose() => timer?.Dispose();

    // Not rendering on each letter: the letters are already on the screen.
    private Task Typed(ChangeEventArgs change)
    {
        typed = change.Value as string ?? "";
        if (waiting)
            return Task.CompletedTask;

        var left = told is { } last ? Pause - Time.GetElapsedTime(last) : TimeSpan.Zero;
        if (left <= TimeSpan.Zero)
            return TellAsync();

        waiting = true;
        timer ??= Time.CreateTimer(_ => _ = InvokeAsync(TellAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(left, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    private Task TellAsync()
    {
        waiting = false;
        told = Time.GetTimestamp();
        return OnSearch.InvokeAsync(typed);
    }

    private static bool SameWords(string one, string other) =>
        one.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SequenceEqual(other.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
