using Keyturn.Browser.Tests.Browsing;

namespace Keyturn.Browser.Tests.Accessibility;

/// <summary>One window for all tests of a class that only look: a new one for each would cost a process, and every script anew.</summary>
public abstract class OpenWindow(Chromium chromium, ArticleConsole console, string language, int width) : IAsyncLifetime
{
    private Viewer? viewer;

    internal Viewer Viewer => viewer ?? throw new InvalidOperationException("The window is not open.");

    public async ValueTask InitializeAsync()
    {
        if (Chromium.ExecutablePath is not null)
        {
            viewer = await Viewer.OpenAsync(chromium, console.Url, language, width: width);
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (viewer is not null)
        {
            await viewer.DisposeAsync();
        }
    }
}

public sealed class EnglishWindow(Chromium chromium, ArticleConsole console) : OpenWindow(chromium, console, "en", 1440);

public sealed class JapaneseWindow(Chromium chromium, ArticleConsole console) : OpenWindow(chromium, console, "ja", 1440);
