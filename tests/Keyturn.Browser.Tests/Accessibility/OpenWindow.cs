using Keyturn.Browser.Tests.Browsing;

namespace Keyturn.Browser.Tests.Accessibility;

/// <summary>One window for all tests of a class that only look: a new one for each would cost a process, and every script anew.</summary>
public abstract class OpenWindow(Chromium chromium, ArticleConsole console, string language, bool dark) : IAsyncLifetime
{
    private Viewer? viewer;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.ExecutablePath is not null)
        {
            viewer = await Viewer.OpenAsync(chromium, console.Url, language, dark);
        }
    }

    internal async Task LookAsync(string path)
    {
        Requires.That(viewer is not null, "Chromium (Debian package chromium)");
        viewer!.ForgetComplaints();
        await viewer.GoAsync(path);
        await viewer.SettleAsync();

        (await viewer.SeriousAsync()).ShouldBeEmpty();
        viewer.Complaints("404").ShouldBeEmpty();
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

public sealed class EnglishWindow(Chromium chromium, ArticleConsole console) : OpenWindow(chromium, console, "en", dark: false);

public sealed class JapaneseWindow(Chromium chromium, ArticleConsole console) : OpenWindow(chromium, console, "ja", dark: true);
