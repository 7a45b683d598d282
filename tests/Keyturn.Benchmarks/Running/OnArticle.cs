namespace Keyturn.Benchmarks.Running;

/// <summary>Measures of a person waiting, with a console that is published for them and no fleet beside it.</summary>
internal static class OnArticle
{
    public static async Task<IReadOnlyList<Measure>> RunAsync(Func<Browser, Task<IReadOnlyList<Measure>>> measureAsync)
    {
        await Fleet.PublishAsync();
        await using var browser = await Browser.StartAsync();
        return await measureAsync(browser);
    }
}
