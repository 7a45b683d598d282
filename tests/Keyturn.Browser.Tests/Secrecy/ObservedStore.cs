using System.Data.Common;
using System.IO.Compression;
using System.Text;
using Keyturn.Browser.Tests.Browsing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Keyturn.Browser.Tests.Secrecy;

/// <summary>The console's store, read whole and by other tools than its own.</summary>
internal sealed class ObservedStore : IAsyncDisposable
{
    private readonly string? postgreSql;

    private ObservedStore(string? postgreSql) => this.postgreSql = postgreSql;

    public IReadOnlyDictionary<string, string> Settings => postgreSql is null
        ? new Dictionary<string, string>(StringComparer.Ordinal)
        : new(StringComparer.Ordinal) { ["Storage:Provider"] = "PostgreSql", ["Storage:ConnectionString"] = postgreSql };

    public static async Task<ObservedStore> CreateAsync(string provider)
    {
        if (provider == "Sqlite")
            return new(null);

        var server = Environment.GetEnvironmentVariable("KEYTURN_TEST_POSTGRES");
        Requires.That(server is not null, "PostgreSQL (KEYTURN_TEST_POSTGRES)");
        var name = $"keyturn_secrecy_{Guid.NewGuid():N}";
        await OnServerAsync(server!, $"CREATE DATABASE {name}");
        return new(new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString);
    }

    /// <summary>Every place of the store with its bytes; packed documents unpacked as well.</summary>
    /// <param name="file">The SQLite file; its journal lies beside it.</param>
    public async Task<IReadOnlyList<(string Place, byte[] Bytes)>> ReadAsync(string file)
    {
        List<(string, byte[])> places = [];
        if (postgreSql is null)
        {
            // As they lie on the disk, with pages that are free again and the journal.
            foreach (var one in Directory.GetFiles(Path.GetDirectoryName(file)!, "*", SearchOption.AllDirectories))
                places.Add((Path.GetFileName(one), await File.ReadAllBytesAsync(one)));
        }

        await using DbConnection connection = postgreSql is null ? new SqliteConnection($"Data Source={file};Pooling=False") : new NpgsqlConnection(postgreSql);
        await connection.OpenAsync();
        foreach (var table in await TablesAsync(connection))
        {
            if (connection is NpgsqlConnection server)
                places.Add(($"copy of {table}", await CopyAsync(server, table)));
            places.Add((table, await UnpackedAsync(connection, table)));
        }

        return places;
    }

    public async ValueTask DisposeAsync()
    {
        if (postgreSql is not null)
            await OnServerAsync(Environment.GetEnvironmentVariable("KEYTURN_TEST_POSTGRES")!, $"DROP DATABASE {new NpgsqlConnectionStringBuilder(postgreSql).Database} WITH (FORCE)");
    }

    private static async Task<List<string>> TablesAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = connection is SqliteConnection
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'";
        await using var reader = await command.ExecuteReaderAsync();
        List<string> tables = [];
        while (await reader.ReadAsync())
            tables.Add(reader.GetString(0));
        return tables;
    }

    private static async Task<byte[]> CopyAsync(NpgsqlConnection connection, string table)
    {
        using var reader = await connection.BeginTextExportAsync($"COPY \"{table}\" TO STDOUT");
        return Encoding.UTF8.GetBytes(await reader.ReadToEndAsync());
    }

    /// <summary>All columns of all rows; what is packed, as the text that it packs.</summary>
    private static async Task<byte[]> UnpackedAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        using var all = new MemoryStream();
        while (await reader.ReadAsync())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                all.Write(reader.GetValue(column) is byte[] bytes ? Unpacked(bytes) : Encoding.UTF8.GetBytes($"{reader.GetValue(column)}"));
                all.WriteByte((byte)'\n');
            }
        }

        return all.ToArray();
    }

    private static byte[] Unpacked(byte[] bytes)
    {
        try
        {
            using var unpress = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            unpress.CopyTo(plain);
            return plain.ToArray();
        }
        catch (Exception notPacked) when (notPacked is InvalidOperationException or InvalidDataException or IOException)
        {
            return bytes;
        }
    }

    private static async Task OnServerAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
