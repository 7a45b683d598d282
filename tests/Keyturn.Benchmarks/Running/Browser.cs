using Microsoft.Playwright;

namespace Keyturn.Benchmarks.Running;

/// <summary>The distribution's Chromium; each viewer is a page of its own with a circuit of its own.</summary>
public sealed class Browser : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Browser(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static async Task<Browser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("KEYTURN_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-renderer-backgrounding", "--disable-background-timer-throttling"],
        });
        return new Browser(playwright, browser);
    }

    public async Task<IPage> NewPageAsync()
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 }, Locale = "en-GB", TimezoneId = "Asia/Tokyo" });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        return page;
    }

    /// <summary>Opens <paramref name="count"/> viewers one after another and waits until each shows its heading.</summary>
    public async Task<IReadOnlyList<IPage>> OpenAsync(Uri url, int count, string readySelector)
    {
        var pages = new List<IPage>();
        for (var viewer = 0; viewer < count; viewer++)
        {
            var page = await NewPageAsync();
            await page.GotoAsync(url.ToString());
            await page.Locator(readySelector).First.WaitForAsync();
            pages.Add(page);
        }

        return pages;
    }

    public static async Task CloseAsync(IEnumerable<IPage> pages)
    {
        foreach (var page in pages)
        {
            await page.Context.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
