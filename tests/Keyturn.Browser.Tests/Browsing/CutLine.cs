using Microsoft.Playwright;

namespace Keyturn.Browser.Tests.Browsing;

/// <summary>The line of a page to its circuit, which can be cut and mended; whatever dials while it is cut is hung up on.</summary>
internal sealed class CutLine : IAsyncDisposable
{
    private readonly List<IWebSocketRoute> lines = [];
    private volatile bool cut;

    private CutLine()
    {
    }

    public static async Task<CutLine> OnAsync(IPage page)
    {
        var line = new CutLine();
        await page.RouteWebSocketAsync(url => url.Contains("/_blazor", StringComparison.Ordinal), line.Dialled);
        return line;
    }

    public async Task CutAsync()
    {
        cut = true;
        foreach (var line in Taken())
            await line.CloseAsync();
    }

    public void Mend() => cut = false;

    public async ValueTask DisposeAsync() => await CutAsync();

    private void Dialled(IWebSocketRoute line)
    {
        if (cut)
        {
            _ = line.CloseAsync();
            return;
        }

        line.ConnectToServer();
        lock (lines)
            lines.Add(line);
    }

    private IWebSocketRoute[] Taken()
    {
        lock (lines)
        {
            var taken = lines.ToArray();
            lines.Clear();
            return taken;
        }
    }
}
