using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Secrets;

/// <summary>Tells what is searched for, a moment after the last key press.</summary>
public sealed partial class SecretSearchBox : ComponentBase, IDisposable
{
    /// <summary>Short enough to feel immediate, long enough to join fast typing into one search.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(60);

    private ITimer? timer;
    private string given = "";
    private string typed = "";
    private int generation;

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
    private void Typed(ChangeEventArgs change)
    {
        typed = change.Value as string ?? "";
        timer ??= Time.CreateTimer(_ => _ = InvokeAsync(TellAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    private Task TellAsync() => OnSearch.InvokeAsync(typed);

    private static bool SameWords(string one, string other) =>
        one.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SequenceEqual(other.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
