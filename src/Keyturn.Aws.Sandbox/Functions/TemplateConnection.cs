using Keyturn.Aws.Sandbox.Databases;

namespace Keyturn.Aws.Sandbox.Functions;

/// <summary>get_connection of the templates: TLS first, then without, as the key <c>ssl</c> says.</summary>
/// <remarks>Every engine's failure answers nothing: a wrong password, a closed port and a silent network look the same
/// to the step, and to the reader of its log. Only the time they take differs.</remarks>
internal static class TemplateConnection
{
    public static async Task<IDatabaseSession?> OpenAsync(
        IDatabaseServer? server, DatabaseSecret secret, Action<string, string> log, CancellationToken cancellationToken)
    {
        if (server is null)
            return null;
        if (secret.Tls is { } only)
            return await TryAsync(server, secret, only, log, cancellationToken);
        return await TryAsync(server, secret, tls: true, log, cancellationToken)
            ?? await TryAsync(server, secret, tls: false, log, cancellationToken);
    }

    private static async Task<IDatabaseSession?> TryAsync(
        IDatabaseServer server, DatabaseSecret secret, bool tls, Action<string, string> log, CancellationToken cancellationToken)
    {
        var answer = await server.LogInAsync(new(secret.User, secret.Password, secret.Database, tls), cancellationToken);
        if (answer.Session is { } session)
        {
            log(LogLevels.Info, RotationLogText.Connected(server.Traits, tls, secret.User, secret.Host));
            return session;
        }

        if (tls && server.Traits.Engine == DatabaseEngine.PostgreSql && IsTlsRefusal(answer.Error))
            log(LogLevels.Error, RotationLogText.TlsNotOffered(secret.Host));
        return null;
    }

    private static bool IsTlsRefusal(DatabaseError? error) =>
        error is not null && (error.Code == "08P01" || error.Message.Contains("SSL", StringComparison.Ordinal));
}
