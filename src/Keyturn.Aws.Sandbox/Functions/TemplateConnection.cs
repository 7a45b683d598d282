using Keyturn.Aws.Sandbox.Databases;

namespace Keyturn.Aws.Sandbox.Functions;

/// <summary>get_connection of the templates: TLS first, then without, as the key <c>ssl</c> says.</summary>
/// <remarks>Every engine's failure answers nothing: a wrong password, a closed port and a silent network look the same
/// to the step, and to the reader of its log. Only the time they take differs.</remarks>
/// <param name="client">What the template's client can do.</param>
/// <param name="way">How far the function's packets get.</param>
internal sealed class TemplateConnection(TemplateClient client, DatabaseReach way)
{
    public async Task<IDatabaseSession?> OpenAsync(
        IDatabaseServer? server, DatabaseSecret secret, Action<string, string> log, CancellationToken cancellationToken)
    {
        if (server is null)
            return null;
        if (secret.Tls is not null || !client.Tls)
            return await TryAsync(server, secret, client.Tls && secret.Tls == true, log, cancellationToken);
        return await TryAsync(server, secret, tls: true, log, cancellationToken)
            ?? await TryAsync(server, secret, tls: false, log, cancellationToken);
    }

    private async Task<IDatabaseSession?> TryAsync(
        IDatabaseServer server, DatabaseSecret secret, bool tls, Action<string, string> log, CancellationToken cancellationToken)
    {
        var login = new DatabaseLogin(secret.User, secret.Password, secret.Database, tls) { Way = way, Scram = client.Scram, NewestAuthority = client.NewestAuthority };
        var answer = await server.LogInAsync(login, cancellationToken);
        if (answer.Session is { } session)
        {
            log(LogLevels.Info, RotationLogText.Connected(server.Traits, tls, secret.User, secret.Host));
            return session;
        }

        if (server.Traits.Engine == DatabaseEngine.PostgreSql && answer.Error is { } error && TlsLine(error, tls, secret.Host) is { } line)
            log(LogLevels.Error, line);
        return null;
    }

    private static string? TlsLine(DatabaseError error, bool tls, string host)
    {
        if (tls) return error.Code == "08P01" || (error.Message.Contains("SSL", StringComparison.Ordinal) && !error.Message.Contains("pg_hba", StringComparison.Ordinal)) ? RotationLogText.TlsNotOffered(host) : null;
        return error.Message.EndsWith("SSL off", StringComparison.Ordinal) ? RotationLogText.TlsEnforced(host) : null;
    }
}
