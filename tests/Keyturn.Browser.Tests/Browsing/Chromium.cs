using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Keyturn.Browser.Tests.Browsing.Chromium))]

namespace Keyturn.Browser.Tests.Browsing;

/// <summary>The distribution's Chromium, started once for all tests; absent means a visible skip, and a failure in CI.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string? ExecutablePath { get; } =
        new[] { Environment.GetEnvironmentVariable("KEYTURN_CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
            .FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (ExecutablePath is null)
        {
            return;
        }

        // As long as Viewer waits for everything else: a busy machine is no failure.
        Assertions.SetDefaultExpectTimeout(Viewer.Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = ExecutablePath,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic"],
        });
    }

    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options)
    {
        Requires.That(browser is not null, "Chromium (Debian package chromium)");
        return await browser!.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
