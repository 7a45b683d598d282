using Npgsql;

namespace Keyturn.Web.Tests.Instances;

/// <summary>An empty PostgreSQL database for several instances; gone afterwards. Without a server a visible skip, and under <c>CI=true</c> a failure.</summary>
internal sealed class SharedDatabase : IAsyncDisposable
{
    private const string Variable = "KEYTURN_TEST_POSTGRES";

    private readonly string server;
    private readonly string name = $"keyturn_{Guid.NewGuid():N}";

    private SharedDatabase(string server) => this.server = server;

    public string ConnectionString => new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 }.ConnectionString;

    public static async Task<SharedDatabase> CreateAsync()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        if (server is null && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip($"{Variable} is not set: no PostgreSQL to test on.");

        var database = new SharedDatabase(server ?? throw new InvalidOperationException($"{Variable} is not set; ./test.sh starts a PostgreSQL and sets it."));
        await RunAsync(database.server, $"CREATE DATABASE {database.name}");
        return database;
    }

    /// <summary>Ends the connections of this name, as a cut network does.</summary>
    public Task KillAsync(string applicationName) =>
        RunAsync(ConnectionString, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE '{applicationName}%'");

    public async Task<long> CountAsync(string query)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query, connection);
        return (long)(await command.ExecuteScalarAsync() ?? 0L);
    }

    public async ValueTask DisposeAsync() => await RunAsync(server, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    private static async Task RunAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
