namespace Keyturn.Aws.Sandbox.State;

/// <summary>The engines that rotation functions know.</summary>
public enum DatabaseEngine
{
    /// <summary>Oracle Database.</summary>
    Oracle,

    /// <summary>PostgreSQL.</summary>
    PostgreSql,

    /// <summary>MySQL.</summary>
    MySql,

    /// <summary>Microsoft SQL Server.</summary>
    SqlServer,
}

/// <summary>How a login ended.</summary>
public enum LoginOutcome
{
    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>Wrong user or password.</summary>
    Refused,

    /// <summary>Too many wrong passwords.</summary>
    Locked,

    /// <summary>Nothing answered: packets dropped.</summary>
    Unreachable,
}

/// <summary>A database server that rotation functions and consumers log in to; simulated or real.</summary>
public interface IDatabaseServer
{
    /// <summary>Engine.</summary>
    DatabaseEngine Engine { get; }

    /// <summary>Host name, the key in the <see cref="DatabaseDirectory"/>.</summary>
    string Host { get; }

    /// <summary>Port.</summary>
    int Port { get; }

    /// <summary>Tries one login; a wrong password counts towards the lock.</summary>
    Task<LoginOutcome> LoginAsync(string user, string password, CancellationToken cancellationToken);

    /// <summary>Whether the user exists.</summary>
    Task<bool> UserExistsAsync(string user, CancellationToken cancellationToken);

    /// <summary>Gives a user a new password. With a rollover time the old one stays valid for that long.</summary>
    Task ChangePasswordAsync(string user, string password, CancellationToken cancellationToken);

    /// <summary>Makes a user with the grants of another.</summary>
    Task CreateCloneAsync(string user, string cloneUser, string password, CancellationToken cancellationToken);
}
