using System.Diagnostics;
using System.Globalization;
using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks.Measures;

/// <summary>Instances are stopped and started in turn while people click and an operator asks for rotations: what was confirmed and is then missing or doubled.</summary>
internal static class RollingRestart
{
    private const int Users = 50;
    private const int Turns = 2;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(8);

    public static async Task<IReadOnlyList<Measure>> RunAsync(TwoInstances both, Browser browser)
    {
        using var stop = new CancellationTokenSource();
        var users = Enumerable.Range(0, Users).Select(number => new ClickingUser(both.Url, number)).ToList();
        var clicking = Task.WhenAll(users.Select(user => user.RunAsync(stop.Token)));
        var operators = new[] { new AskingOperator(browser, both.Url, first: 0), new AskingOperator(browser, both.Url, first: 1) };
        var asking = Task.WhenAll(operators.Select(person => person.RunAsync(stop.Token)));

        await Task.WhenAll(users.Select(user => user.Arrived));
        List<double> stops = [];
        var killed = 0;
        for (var restart = 0; restart < Turns * TwoInstances.Count; restart++)
        {
            await Task.Delay(Between, CancellationToken.None);
            var instance = restart % TwoInstances.Count;
            var clock = Stopwatch.StartNew();
            if (!await both.StopAsync(instance))
                killed++;
            stops.Add(clock.Elapsed.TotalSeconds);
            await both.StartAsync(instance);
        }

        await Task.Delay(Between, CancellationToken.None);
        await stop.CancelAsync();
        await Task.WhenAll(clicking, asking);

        var confirmed = operators.SelectMany(person => person.Confirmed).ToList();
        var asked = operators.SelectMany(person => person.Asked).ToList();
        var record = await RestartRecord.ReadAsync(both, asked);
        var clicks = users.Sum(user => user.Clicks);
        var longest = users.Max(user => user.LongestAway.TotalSeconds);
        return
        [
            new("Rolling restart: confirmed actions lost", confirmed.Count(reason => !record.IsWhole(reason)), 0, "actions", $"of {confirmed.Count} confirmed, {asked.Count} begun, {Turns} restarts of each instance under {Users} people"),
            new("… doubled, confirmed or not", asked.Count(record.IsDoubled), 0, "actions", record.Intact ? "the audit chain holds" : "the audit chain is broken"),
            new("… requests without an outcome at the end", record.Open, 0, "requests"),
            new("… people without a page at the end", users.Count(user => !user.IsThere), 0, "people", string.Create(CultureInfo.InvariantCulture, $"{clicks} clicks answered, pages opened again {users.Sum(user => user.Reopened)} times")),
            new("… longest time without a page", longest, null, "s", "whoever is cut off opens it again at once"),
            new("… instances that did not end within 30 s of SIGTERM", killed, 0, "times", $"they took {string.Join(", ", stops.Select(took => took.ToString("0.0", CultureInfo.InvariantCulture)))} s"),
        ];
    }
}
