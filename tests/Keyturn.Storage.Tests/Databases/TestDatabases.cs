using Keyturn.Storage.Tests.Databases;
using Npgsql;

[assembly: AssemblyFixture(typeof(TestDatabases))]

namespace Keyturn.Storage.Tests.Databases;

/// <summary>Makes a migrated database per test: a copy of one that was migrated once per run.</summary>
public sealed class TestDatabases : IAsyncDisposable
{
    private readonly string name = $"keyturn_{Guid.NewGuid():N}";
    private readonly SemaphoreSlim gate = new(1);
    private string? sqliteTemplate;
    private string? postgreSqlTemplate;

    internal static string Server =>
        Environment.GetEnvironmentVariable(OnEachDatabaseAttribute.PostgreSqlVariable)
        ?? throw new InvalidOperationException($"{OnEachDatabaseAttribute.PostgreSqlVariable} is not set; ./test.sh starts a PostgreSQL and sets it.");

    private string Folder => Path.Combine(Path.GetTempPath(), name);

    internal async Task<TestDatabase> CreateAsync(StorageProvider provider)
    {
        await gate.WaitAsync();
        try
        {
            return provider == StorageProvider.Sqlite ? await CreateSqliteAsync() : await CreatePostgreSqlAsync();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>A database without tables.</summary>
    internal async Task<TestDatabase> CreateEmptyAsync(StorageProvider provider)
    {
        var unique = $"keyturn_{Guid.NewGuid():N}";
        if (provider == StorageProvider.Sqlite)
        {
            return new TestDatabase(provider, $"Data Source={Path.Combine(Folder, unique, "keyturn.db")};Pooling=False");
        }

        await TestDatabase.OnServerAsync($"CREATE DATABASE {unique}");
        return new TestDatabase(provider, ConnectionString(unique));
    }

    public async ValueTask DisposeAsync()
    {
        gate.Dispose();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        if (postgreSqlTemplate is not null)
        {
            await TestDatabase.OnServerAsync($"DROP DATABASE {postgreSqlTemplate} WITH (FORCE)");
        }
    }

    private async Task<TestDatabase> CreateSqliteAsync()
    {
        if (sqliteTemplate is null)
        {
            var path = Path.Combine(Folder, "template.db");
            await using var template = new TestDatabase(StorageProvider.Sqlite, $"Data Source={path};Pooling=False");
            await template.MigrateAsync();
            sqliteTemplate = path;
        }

        var copy = Path.Combine(Folder, $"{Guid.NewGuid():N}.db");
        File.Copy(sqliteTemplate, copy);
        return new TestDatabase(StorageProvider.Sqlite, $"Data Source={copy}");
    }

    private async Task<TestDatabase> CreatePostgreSqlAsync()
    {
        if (postgreSqlTemplate is null)
        {
            await TestDatabase.OnServerAsync($"CREATE DATABASE {name}_template");
            var connectionString = ConnectionString($"{name}_template");
            var template = new TestDatabase(StorageProvider.PostgreSql, connectionString);
            await template.MigrateAsync();
            await template.CloseAsync();
            postgreSqlTemplate = $"{name}_template";
        }

        var copy = $"keyturn_{Guid.NewGuid():N}";
        await TestDatabase.OnServerAsync($"CREATE DATABASE {copy} TEMPLATE {postgreSqlTemplate}");
        return new TestDatabase(StorageProvider.PostgreSql, ConnectionString(copy));
    }

    private static string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database }.ConnectionString;
}
