namespace Keyturn.Aws.Sandbox.Databases;

/// <summary>The rules a server applies to its users' passwords.</summary>
/// <remarks>Named after Oracle's profile limits; other engines use the part they have.
/// Source: https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/CREATE-PROFILE.html</remarks>
public sealed record DatabaseProfile
{
    /// <summary>FAILED_LOGIN_ATTEMPTS: wrong passwords in a row that lock the account; never when missing.</summary>
    public int? FailedLoginAttempts { get; init; }

    /// <summary>PASSWORD_LOCK_TIME: how long the account stays locked.</summary>
    public TimeSpan LockTime { get; init; } = TimeSpan.FromDays(1);

    /// <summary>PASSWORD_ROLLOVER_TIME: how long the former password is still accepted (Oracle 19.12 and newer).</summary>
    public TimeSpan RolloverTime { get; init; } = TimeSpan.Zero;

    /// <summary>PASSWORD_VERIFY_FUNCTION is set: a user who changes the own password must name the old one.</summary>
    public bool HasVerifyFunction { get; init; }

    /// <summary>Shortest password that is accepted.</summary>
    public int MinimumLength { get; init; }

    /// <summary>Whether a password needs a character that is neither letter nor digit.</summary>
    public bool NeedsSpecial { get; init; }

    /// <summary>Former passwords that may not come back.</summary>
    public int RememberedPasswords { get; init; }

    /// <summary>Whether a password is long and varied enough.</summary>
    public bool Admits(string password) =>
        password.Length >= MinimumLength && (!NeedsSpecial || password.Any(character => !char.IsAsciiLetterOrDigit(character)));

    /// <summary>The default of <paramref name="engine"/>: Oracle's DEFAULT profile locks after ten failed logins.</summary>
    public static DatabaseProfile DefaultOf(DatabaseEngine engine) =>
        engine == DatabaseEngine.Oracle ? new() { FailedLoginAttempts = 10 } : new();
}
