using Npgsql;

namespace Keyturn.Benchmarks.Running;

/// <summary>A new, empty database of the PostgreSQL of <c>KEYTURN_TEST_POSTGRES</c>; gone when it is disposed of.</summary>
internal sealed class MeasuredDatabase : IAsyncDisposable
{
    private readonly string server;
    private readonly string name = $"keyturn_measure_{Guid.NewGuid():N}";

    private MeasuredDatabase(string server) => this.server = server;

    /// <summary>Connection string of a superuser, or null where it is not set.</summary>
    public static string? Server { get; } = Environment.GetEnvironmentVariable("KEYTURN_TEST_POSTGRES");

    public string ConnectionString => new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;

    /// <exception cref="InvalidOperationException"><c>KEYTURN_TEST_POSTGRES</c> is not set.</exception>
    public static async Task<MeasuredDatabase> CreateAsync()
    {
        var database = new MeasuredDatabase(Server ?? throw new InvalidOperationException("Set KEYTURN_TEST_POSTGRES to the connection string of a superuser of a PostgreSQL."));
        await database.OnServerAsync($"CREATE DATABASE {database.name}");
        return database;
    }

    public async ValueTask DisposeAsync() => await OnServerAsync($"DROP DATABASE {name} WITH (FORCE)");

    private async Task OnServerAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
