using Microsoft.JSInterop;

namespace Keyturn.Web.Layout;

/// <summary>The few things only the browser knows or does. A browser that went away answers nothing, which is no error.</summary>
public sealed class BrowserFacts(IJSRuntime js)
{
    /// <summary>IANA name of the browser's time zone.</summary>
    public async Task<string?> ZoneAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await js.InvokeAsync<string?>("keyturn.zone", cancellationToken);
        }
        catch (Exception failure) when (failure is JSDisconnectedException or JSException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Shows <paramref name="theme"/> at once; the next page has it in its first byte.</summary>
    public Task ShowThemeAsync(string theme) => TryAsync("keyturn.theme", theme);

    /// <summary>Names the browser's tab.</summary>
    public Task ShowTitleAsync(string title) => TryAsync("keyturn.title", title);

    public Task ShortcutsAsync(bool on) => TryAsync("keyturn.shortcuts", on);

    private async Task TryAsync(string function, params object?[] arguments)
    {
        try
        {
            await js.InvokeVoidAsync(function, arguments);
        }
        catch (Exception failure) when (failure is JSDisconnectedException or JSException or OperationCanceledException)
        {
            // Nothing to show it on.
        }
    }
}
