using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Keyturn.Browser.Tests.Browsing;

/// <summary>One person at one browser window. Any policy violation or script error fails the test that uses it.</summary>
public sealed class Viewer : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();

    private Viewer(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    /// <summary>How long something is waited for unless a test says otherwise, in milliseconds.</summary>
    public const float Patience = 20_000;

    public IPage Page { get; }

    /// <param name="chromium">The browser.</param>
    /// <param name="url">Root of the console.</param>
    /// <param name="language">en or ja.</param>
    /// <param name="dark">Colour scheme of the system.</param>
    /// <param name="width">Window width in CSS pixels.</param>
    public static async Task<Viewer> OpenAsync(Chromium chromium, Uri url, string language = "en", bool dark = false, int width = 1440)
    {
        var context = await chromium.NewContextAsync(new()
        {
            BaseURL = url.ToString(),
            Locale = language == "ja" ? "ja-JP" : "en-GB",
            TimezoneId = "Asia/Tokyo",
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        await context.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => console.error('securitypolicyviolation ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile));");
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        var viewer = new Viewer(context, page);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                viewer.complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => viewer.complaints.Enqueue(error);
        return viewer;
    }

    /// <summary>Goes to <paramref name="path"/> and waits until the page's heading is there, which only the circuit can draw.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await Page.Locator("h1").First.WaitForAsync();
    }

    /// <summary>Waits until nothing on the page says that it is still loading, and two frames have been drawn.</summary>
    public async Task SettleAsync()
    {
        await Assertions.Expect(Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        await Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /// <summary>Script errors and policy violations so far; those that the test itself provokes are named in <paramref name="expected"/>.</summary>
    public IReadOnlyList<string> Complaints(params string[] expected) =>
        [.. complaints.Where(text => !expected.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase)))];

    /// <summary>A window that is used again starts without those of the page before.</summary>
    public void ForgetComplaints() => complaints.Clear();

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
