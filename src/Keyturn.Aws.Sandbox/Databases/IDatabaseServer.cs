namespace Keyturn.Aws.Sandbox.Databases;

/// <summary>A database server as a rotation function or a consumer meets it: somewhere to log in.</summary>
public interface IDatabaseServer
{
    /// <summary>What is special about this engine.</summary>
    EngineTraits Traits { get; }

    /// <summary>Host name or address that secrets name.</summary>
    string Host { get; }

    /// <summary>TCP port.</summary>
    int Port { get; }

    /// <summary>Tries to log in. A refusal is an answer; a server that stays silent answers after the engine's connect timeout, or never.</summary>
    Task<LoginAnswer> LogInAsync(DatabaseLogin login, CancellationToken cancellationToken);
}

/// <summary>An open session. What it may do depends on the user's rights.</summary>
public interface IDatabaseSession : IAsyncDisposable
{
    /// <summary>The user that logged in.</summary>
    string User { get; }

    /// <summary>Runs the trivial query of testSecret.</summary>
    Task<DatabaseError?> ProbeAsync(CancellationToken cancellationToken);

    /// <summary>Changes a user's password.</summary>
    /// <param name="change">Whose, the new one, and the old one where the engine's statement names it.</param>
    /// <returns>The engine's refusal, or <see langword="null"/> when the password was changed.</returns>
    Task<DatabaseError?> SetPasswordAsync(PasswordChange change, CancellationToken cancellationToken);

    /// <summary>Whether a user of that name exists.</summary>
    Task<bool> UserExistsAsync(string user, CancellationToken cancellationToken);

    /// <summary>Creates <paramref name="clone"/> with the grants of <paramref name="source"/>.</summary>
    Task<DatabaseError?> CreateCloneAsync(string source, string clone, string password, CancellationToken cancellationToken);
}

/// <summary>Credentials offered at a login. Its text never shows the password.</summary>
/// <param name="User">User name.</param>
/// <param name="Password">Password.</param>
/// <param name="Database">Database or service name; the engine's default when missing.</param>
/// <param name="Tls">Whether the client asks for TLS.</param>
public sealed record DatabaseLogin(string User, string Password, string? Database, bool Tls)
{
    /// <summary>How far the client's packets get on the way to the server.</summary>
    public DatabaseReach Way { get; init; }

    /// <summary>Whether the client knows scram-sha-256.</summary>
    public bool Scram { get; init; } = true;

    /// <summary>The newest certificate authority that the client knows; null for all.</summary>
    public string? NewestAuthority { get; init; }

    public override string ToString() => $"{User}@{Database} tls={Tls}";
}

/// <summary>A password change. Its text never shows a password.</summary>
/// <param name="User">Whose password.</param>
/// <param name="NewPassword">The new one.</param>
/// <param name="OldPassword">The old one: SQL Server's statement names it, Oracle's with REPLACE does.</param>
public sealed record PasswordChange(string User, string NewPassword, string? OldPassword = null)
{
    public override string ToString() => User;
}

/// <summary>The answer to a login: a session or the engine's refusal.</summary>
public sealed record LoginAnswer(IDatabaseSession? Session, DatabaseError? Error)
{
    public static LoginAnswer Admitted(IDatabaseSession session) => new(session, null);

    public static LoginAnswer Denied(DatabaseError error) => new(null, error);
}
