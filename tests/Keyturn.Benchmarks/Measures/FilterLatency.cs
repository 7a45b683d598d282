using System.Globalization;
using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks.Measures;

/// <summary>From a key press in the search box to changed rows in the document, measured inside the page.</summary>
internal static class FilterLatency
{
    private const string Press = """
        async text => {
          const box = document.querySelector('input[type=search]');
          const first = () => [...document.querySelectorAll('a.kt-row-link')].map(a => a.textContent).join('|');
          const before = first();
          const start = performance.now();
          box.focus();
          box.value = text;
          box.dispatchEvent(new InputEvent('input', { bubbles: true }));
          while (first() === before) {
            await new Promise(resolve => requestAnimationFrame(resolve));
            if (performance.now() - start > 5000) { return 5000; }
          }
          return performance.now() - start;
        }
        """;

    public static async Task<IReadOnlyList<Measure>> RunAsync(Uri console, Browser browser)
    {
        var page = (await browser.OpenAsync(new Uri(console, "/secrets"), 1, Pages.Row))[0];
        var samples = new List<double>();
        // Each text selects other secrets than the one before, so that changed rows can be waited for.
        for (var number = 0; number < 40; number++)
        {
            samples.Add(await page.EvaluateAsync<double>(Press, (number * 37 % 90 + 10).ToString(CultureInfo.InvariantCulture)));
        }

        await Browser.CloseAsync([page]);
        return
        [
            new("Key press in the filter to rows, 30,000 secrets, 95th percentile", Samples.Percentile(samples, 0.95), 150, "ms", $"{samples.Count} key presses"),
            new("The same, median", Samples.Median(samples), null, "ms"),
        ];
    }
}
