using System.Collections.Immutable;
using System.Globalization;
using Npgsql;

namespace Keyturn.Aws.Sandbox.Databases;

/// <summary>A real PostgreSQL: every login and every ALTER ROLE really happens there.</summary>
/// <param name="superuser">Connection string of a superuser; used to reset the sandbox's own roles and to find host and port.</param>
public sealed class PostgreSqlServer(string superuser) : IDatabaseServer, IAsyncDisposable
{
    private const int LockClass = 0x6B657974;
    private readonly NpgsqlConnectionStringBuilder _superuser = new(superuser);
    private ImmutableArray<PostgreSqlRole> _prepared = [];
    private NpgsqlConnection? _claim;
    private string? _suffix;

    public EngineTraits Traits => EngineTraits.PostgreSql;

    public string Host => _superuser.Host ?? "localhost";

    public int Port => _superuser.Port;

    /// <summary>The database that the sandbox's roles log in to.</summary>
    public string Database => _superuser.Database is { Length: > 0 } name ? name : "postgres";

    /// <summary>
    /// What this server's roles end in, so that two sandboxes on one PostgreSQL do not change each other's passwords:
    /// nothing for the first, <c>_2</c> for the second. Held by an advisory lock until the sandbox ends.
    /// </summary>
    public string RoleSuffix => _suffix ??= ClaimSuffix();

    /// <summary>Makes each role with exactly this password, anew; a clone that an earlier run left behind goes away.</summary>
    /// <exception cref="NpgsqlException">The server cannot be reached, or the user may not manage roles.</exception>
    public void Prepare(IReadOnlyList<PostgreSqlRole> roles)
    {
        using var connection = OpenSuperuser();
        foreach (var role in roles)
        {
            Drop(connection, role.Name);
            Execute(connection, $"CREATE ROLE {QuoteIdentifier(role.Name)} WITH {(role.MayManageRoles ? "LOGIN SUPERUSER" : "LOGIN")} PASSWORD {QuoteLiteral(role.Password)}");
        }

        _prepared = [.. _prepared, .. roles];
    }

    /// <summary>Drops the roles that <see cref="Prepare"/> made, with their clones, and gives the suffix back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_prepared.IsEmpty)
        {
            await using var connection = OpenSuperuser();
            foreach (var role in _prepared)
                Drop(connection, role.Name);
            _prepared = [];
        }

        if (_claim is { } claim)
            await claim.DisposeAsync();
        (_claim, _suffix) = (null, null);
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

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private NpgsqlConnection OpenSuperuser()
    {
        var connection = new NpgsqlConnection(Unpooled(_superuser).ConnectionString);
        connection.Open();
        return connection;
    }

    private string ClaimSuffix()
    {
        _claim = OpenSuperuser();
        for (var slot = 1; ; slot++)
        {
            using var command = _claim.CreateCommand();
            command.CommandText = "SELECT pg_try_advisory_lock($1, $2)";
            command.Parameters.Add(new() { Value = LockClass });
            command.Parameters.Add(new() { Value = slot });
            if (command.ExecuteScalar() is true)
                return slot == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"_{slot}");
        }
    }

    private static void Drop(NpgsqlConnection connection, string role)
    {
        Execute(connection, $"DROP ROLE IF EXISTS {QuoteIdentifier(role + EngineTraits.PostgreSql.CloneSuffix)}");
        Execute(connection, $"DROP ROLE IF EXISTS {QuoteIdentifier(role)}");
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
