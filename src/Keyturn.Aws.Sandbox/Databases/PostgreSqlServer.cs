using System.Collections.Immutable;
using Npgsql;

namespace Keyturn.Aws.Sandbox.Databases;

/// <summary>A real PostgreSQL: every login and every ALTER ROLE really happens there.</summary>
/// <param name="superuser">Connection string of a superuser; used to reset the sandbox's own roles and to find host and port.</param>
public sealed class PostgreSqlServer(string superuser) : IDatabaseServer, IAsyncDisposable
{
    private readonly NpgsqlConnectionStringBuilder _superuser = new(superuser);
    private ImmutableArray<PostgreSqlRole> _prepared = [];

    public EngineTraits Traits => EngineTraits.PostgreSql;

    public string Host => _superuser.Host ?? "localhost";

    public int Port => _superuser.Port;

    /// <summary>The database that the sandbox's roles log in to.</summary>
    public string Database => _superuser.Database is { Length: > 0 } name ? name : "postgres";

    /// <summary>Makes each role with exactly this password, anew; a clone that an earlier run left behind goes away.</summary>
    /// <exception cref="NpgsqlException">The server cannot be reached, or the user may not manage roles.</exception>
    public async Task PrepareAsync(IReadOnlyList<PostgreSqlRole> roles, CancellationToken cancellationToken)
    {
        await using var connection = await OpenSuperuserAsync(cancellationToken);
        foreach (var role in roles)
        {
            var rights = role.MayManageRoles ? "LOGIN SUPERUSER" : "LOGIN";
            await DropAsync(connection, role.Name, cancellationToken);
            await ExecuteAsync(connection, $"CREATE ROLE {QuoteIdentifier(role.Name)} WITH {rights} PASSWORD {QuoteLiteral(role.Password)}", cancellationToken);
        }

        _prepared = [.. _prepared, .. roles];
    }

    /// <summary>Drops the roles that <see cref="PrepareAsync"/> made, with their clones.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_prepared.IsEmpty)
            return;
        await using var connection = await OpenSuperuserAsync(CancellationToken.None);
        foreach (var role in _prepared)
            await DropAsync(connection, role.Name, CancellationToken.None);
        _prepared = [];
    }

    public async Task<LoginAnswer> LogInAsync(DatabaseLogin login, CancellationToken cancellationToken)
    {
        var target = Unpooled(new NpgsqlConnectionStringBuilder
        {
            Host = Host,
            Port = Port,
            Database = login.Database ?? Database,
            Username = login.User,
            Password = login.Password,
            SslMode = login.Tls ? SslMode.Require : SslMode.Disable,
            Timeout = (int)(Traits.ConnectTimeout ?? TimeSpan.FromSeconds(5)).TotalSeconds,
        });
        var connection = new NpgsqlConnection(target.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return LoginAnswer.Admitted(new PostgreSqlSession(connection, login.User));
        }
        catch (PostgresException refusal)
        {
            await connection.DisposeAsync();
            return LoginAnswer.Denied(new(refusal.SqlState, refusal.MessageText));
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            await connection.DisposeAsync();
            return LoginAnswer.Denied(new("08001", failure.Message));
        }
    }

    /// <summary>Quotes a name so that no character of it can end the name.</summary>
    public static string QuoteIdentifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>
    /// Quotes a text literal. ALTER ROLE takes no parameters, so the password must stand in the statement;
    /// the E'' form with doubled backslashes is safe whatever <c>standard_conforming_strings</c> says.
    /// </summary>
    public static string QuoteLiteral(string value) =>
        $"E'{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    internal static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<NpgsqlConnection> OpenSuperuserAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(Unpooled(_superuser).ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private async Task DropAsync(NpgsqlConnection connection, string role, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, $"DROP ROLE IF EXISTS {QuoteIdentifier(role + Traits.CloneSuffix)}", cancellationToken);
        await ExecuteAsync(connection, $"DROP ROLE IF EXISTS {QuoteIdentifier(role)}", cancellationToken);
    }

    // A pooled connection would answer with a session that was opened with the former password.
    private static NpgsqlConnectionStringBuilder Unpooled(NpgsqlConnectionStringBuilder target) =>
        new(target.ConnectionString)
        {
            Pooling = false,
            ApplicationName = "keyturn-sandbox",
        };
}

/// <summary>A role that the sandbox owns on a real PostgreSQL.</summary>
/// <param name="Name">Role name.</param>
/// <param name="Password">Its password at start.</param>
/// <param name="MayManageRoles">Whether this is the superuser secret's role.</param>
public sealed record PostgreSqlRole(string Name, string Password, bool MayManageRoles)
{
    public override string ToString() => Name;
}
