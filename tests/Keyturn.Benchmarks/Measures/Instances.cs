using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks.Measures;

/// <summary>What people notice of there being two instances: pages that come alive, an instance that dies, instances that are replaced.</summary>
internal static class Instances
{
    private static readonly Dictionary<string, Func<TwoInstances, Browser, Task<IReadOnlyList<Measure>>>> All = new(StringComparer.Ordinal)
    {
        ["openings"] = (both, _) => InstanceOpenings.RunAsync(both),
        ["kills"] = InstanceKills.RunAsync,
        ["restarts"] = RollingRestart.RunAsync,
    };

    /// <param name="chosen">Which of them; all when none is named.</param>
    public static async Task<IReadOnlyList<Measure>> RunAsync(IReadOnlyCollection<string> chosen)
    {
        await Fleet.PublishAsync();
        var measures = new List<Measure>();
        await using var browser = await Browser.StartAsync();
        await using var both = await TwoInstances.StartAsync();
        foreach (var (name, measureAsync) in All.Where(one => chosen.Count == 0 || chosen.Contains(one.Key)))
            measures.AddRange(await measureAsync(both, browser));
        return measures;
    }
}
