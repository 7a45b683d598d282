using System.Globalization;
using Keyturn.Benchmarks.Circuits;
using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks.Measures;

/// <summary>Pages whose HTML comes from one of two instances and whose circuit from the other one: how many come alive.</summary>
internal static class InstanceOpenings
{
    private const int Openings = 200;
    private const string Path = "/secrets?q=orders%2Foracle";
    private const string Row = "prod/orders/oracle/app";
    private const string Click = "/secrets?q=ledger";
    private const string AnswerOfClick = "prod/ledger/postgres/app";

    private static readonly HttpClient Http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero });

    public static async Task<IReadOnlyList<Measure>> RunAsync(TwoInstances both)
    {
        // Both know the estate before anything is counted.
        for (var instance = 0; instance < TwoInstances.Count; instance++)
            await (await CircuitClient.OpenAsync(both.UrlOf(instance), Path, CancellationToken.None, Row)).DisposeAsync();

        var open = new List<CircuitClient>();
        var failures = new List<string>();
        for (var number = 0; number < Openings; number++)
        {
            try
            {
                var page = await CircuitClient.OpenAsync(both.Url, Path, CancellationToken.None, Row);
                open.Add(page);
                await page.GoAsync(Click, CancellationToken.None, AnswerOfClick);
            }
            catch (Exception failure)
            {
                failures.Add(failure.Message);
            }

            // A third connection, so that the next page comes from the other instance.
            await Http.GetStringAsync(new Uri(both.Url, "/healthz/live"));
        }

        var dead = failures.Count + open.Count(page => !page.IsOpen);
        var circuits = both.Proxy.Passages.Where(passage => passage.IsCircuit).GroupBy(passage => passage.Instance).OrderBy(group => group.Key).Select(group => group.Count().ToString(CultureInfo.InvariantCulture));
        foreach (var page in open)
            await page.DisposeAsync();
        return
        [
            new($"Two instances, no stickiness: pages of {Openings} that did not come alive", dead, 0, "pages", $"all open at once, each answered a click; circuits on each: {string.Join(" and ", circuits)}{(failures.Count > 0 ? "; " + failures[0] : "")}"),
            new("… of them with HTML and circuit of the same instance", Openings - Crossed(both.Proxy.Passages), 0, "pages", "else nothing was shown"),
        ];
    }

    private static int Crossed(IReadOnlyList<RoundRobinProxy.Passage> passages) =>
        passages.Zip(passages.Skip(1)).Count(pair => pair.First.Path == "/secrets" && pair.Second.IsCircuit && pair.First.Instance != pair.Second.Instance);
}
