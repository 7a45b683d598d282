using Npgsql;

namespace Keyturn.Aws.Sandbox.Databases;

/// <summary>A session on a real PostgreSQL.</summary>
internal sealed class PostgreSqlSession(NpgsqlConnection connection, string user) : IDatabaseSession
{
    public string User => user;

    public Task<DatabaseError?> ProbeAsync(CancellationToken cancellationToken) => RunAsync("SELECT NOW()", cancellationToken);

    public Task<DatabaseError?> SetPasswordAsync(PasswordChange change, CancellationToken cancellationToken) =>
        RunAsync(
            $"ALTER ROLE {PostgreSqlServer.QuoteIdentifier(change.User)} WITH PASSWORD {PostgreSqlServer.QuoteLiteral(change.NewPassword)}",
            cancellationToken);

    public async Task<bool> UserExistsAsync(string user, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1 FROM pg_roles WHERE rolname = $1";
        command.Parameters.Add(new() { Value = user });
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }

    public async Task<DatabaseError?> CreateCloneAsync(string source, string clone, string password, CancellationToken cancellationToken)
    {
        var name = PostgreSqlServer.QuoteIdentifier(clone);
        return await RunAsync($"CREATE ROLE {name} WITH LOGIN PASSWORD {PostgreSqlServer.QuoteLiteral(password)}", cancellationToken)
            ?? await RunAsync($"GRANT {PostgreSqlServer.QuoteIdentifier(source)} TO {name}", cancellationToken);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<DatabaseError?> RunAsync(string sql, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return null;
        }
        catch (PostgresException refusal)
        {
            return new(refusal.SqlState, refusal.MessageText);
        }
    }
}
