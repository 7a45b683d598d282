using Keyturn.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Benchmarks.Running;

/// <summary>The console's own store, empty and migrated: in an SQLite file, and in a new database of the PostgreSQL of <c>KEYTURN_TEST_POSTGRES</c>, where it is set.</summary>
internal static class MeasuredStores
{
    /// <summary>Measures with each, one after another; both are gone afterwards.</summary>
    public static async Task<IReadOnlyList<Measure>> RunAsync(Func<MeasuredStore, Task<IEnumerable<Measure>>> measureAsync)
    {
        var measures = new List<Measure>();
        var folder = Directory.CreateTempSubdirectory("keyturn-store-");
        try
        {
            measures.AddRange(await WithAsync(StorageProvider.Sqlite, "SQLite", $"Data Source={Path.Combine(folder.FullName, "keyturn.db")}", measureAsync));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }

        if (MeasuredDatabase.Server is not null)
        {
            await using var database = await MeasuredDatabase.CreateAsync();
            measures.AddRange(await WithAsync(StorageProvider.PostgreSql, "PostgreSQL", database.ConnectionString, measureAsync));
        }

        return measures;
    }

    private static async Task<IEnumerable<Measure>> WithAsync(StorageProvider provider, string label, string connectionString, Func<MeasuredStore, Task<IEnumerable<Measure>>> measureAsync)
    {
        await using var services = new ServiceCollection().AddLogging()
            .AddKeyturnStorage(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Storage:Provider"] = provider.ToString(),
                ["Storage:ConnectionString"] = connectionString,
            }).Build())
            .BuildServiceProvider();
        foreach (var hosted in services.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
            await hosted.StartingAsync(CancellationToken.None);
        return await measureAsync(new(provider, label, connectionString, services));
    }
}

/// <summary>One of them.</summary>
/// <param name="Provider">Which database.</param>
/// <param name="Label">Its name in the table.</param>
/// <param name="ConnectionString">For filling it faster than the console does.</param>
/// <param name="Services">The console's storage services.</param>
internal sealed record MeasuredStore(StorageProvider Provider, string Label, string ConnectionString, IServiceProvider Services);
