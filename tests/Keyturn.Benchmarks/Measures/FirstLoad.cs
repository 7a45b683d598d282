using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks.Measures;

/// <summary>Bytes that a browser with an empty cache receives until it shows rows, as counted by the browser itself.</summary>
internal static class FirstLoad
{
    public static async Task<IReadOnlyList<Measure>> RunAsync(Uri console, Browser browser)
    {
        var page = await browser.NewPageAsync();
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        double http = 0, socket = 0;
        session.Event("Network.loadingFinished").OnEvent += (_, data) => http += data?.GetProperty("encodedDataLength").GetDouble() ?? 0;
        session.Event("Network.webSocketFrameReceived").OnEvent += (_, data) =>
            socket += data?.GetProperty("response").GetProperty("payloadData").GetString()?.Length * 3 / 4 ?? 0;
        await page.GotoAsync(new Uri(console, "/secrets").ToString());
        await page.Locator(Pages.Row).First.WaitForAsync();
        await Browser.CloseAsync([page]);
        return
        [
            new("First load of /secrets over HTTP, cold cache", http / 1024, 150, "KiB", "encoded bytes, all requests"),
            new("Socket messages until the first rows, before compression", socket / 1024, null, "KiB"),
        ];
    }
}
