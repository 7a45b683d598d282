using System.Data.Common;
using Keyturn.Operations.Ports;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Keyturn.Storage.Tests.Databases;

/// <summary>One database and the services on it, registered as the console does it. Gone afterwards.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public TestDatabase(StorageProvider provider, string connectionString)
    {
        Provider = provider;
        ConnectionString = connectionString;
        services = Services();
    }

    public StorageProvider Provider { get; }

    public string ConnectionString { get; }

    public FakeTimeProvider Time { get; } = new(Keyturn.Testing.A.Moment);

    public IAuditLog Audit => services.GetRequiredService<IAuditLog>();

    public IEstateStore Estate => services.GetRequiredService<IEstateStore>();

    public IHistoryStore History => services.GetRequiredService<IHistoryStore>();

    public IIncidentStore Incidents => services.GetRequiredService<IIncidentStore>();

    public IApprovalStore Approvals => services.GetRequiredService<IApprovalStore>();

    public IBreakGlassCodeStore BreakGlassCodes => services.GetRequiredService<IBreakGlassCodeStore>();

    public IPeopleStore People => services.GetRequiredService<IPeopleStore>();

    public IPreferenceStore Preferences => services.GetRequiredService<IPreferenceStore>();

    public IDatabaseDeclarationStore Declarations => services.GetRequiredService<IDatabaseDeclarationStore>();
    public IWatchStore Watch => services.GetRequiredService<IWatchStore>();

    public INoticeStore Notices => services.GetRequiredService<INoticeStore>();

    public IOperationLock Locks => services.GetRequiredService<IOperationLock>();

    public ILeaderStore Leaders => services.GetRequiredService<ILeaderStore>();

    public StorageReady Ready => services.GetRequiredService<StorageReady>();

    public IDbContextFactory<ConsoleDbContext> Contexts => services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>();

    /// <summary>Services of their own on the same database, as a second instance has them.</summary>
    public ServiceProvider Services(TimeProvider? time = null) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(time ?? Time)
        .AddKeyturnStorage(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = Provider.ToString(),
            ["Storage:ConnectionString"] = ConnectionString,
        }).Build())
        .BuildServiceProvider();

    public async Task MigrateAsync()
    {
        foreach (var hosted in services.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
        {
            await hosted.StartingAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>SQL as an administrator with other tools would run it.</summary>
    public async Task<int> RunAsync(string sql)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        var connection = context.Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    public Task AllowChangesOfAuditEntriesAsync() => RunAsync(
        Provider == StorageProvider.Sqlite
            ? "DROP TRIGGER audit_entries_refuse_update; DROP TRIGGER audit_entries_refuse_delete"
            : "ALTER TABLE audit_entries DISABLE TRIGGER USER");

    /// <summary>Ends the connections of this name in this database, as a cut network does.</summary>
    public Task KillAsync(string applicationName) =>
        RunAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE '{applicationName}%'");

    /// <summary>Closes all connections and leaves the database.</summary>
    public ValueTask CloseAsync() => services.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        if (Provider == StorageProvider.PostgreSql)
        {
            await OnServerAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(ConnectionString).Database} WITH (FORCE)");
        }
        else
        {
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
        }
    }

    internal static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(TestDatabases.Server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
