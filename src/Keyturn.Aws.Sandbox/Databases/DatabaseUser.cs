using System.Collections.Immutable;

namespace Keyturn.Aws.Sandbox.Databases;

/// <summary>What may be known of a user of a simulated server. Holds no password.</summary>
/// <param name="Name">As the engine keeps it.</param>
/// <param name="Status">Oracle's words of DBA_USERS.ACCOUNT_STATUS: <c>OPEN</c>, <c>LOCKED(TIMED)</c>, <c>OPEN &amp; IN ROLLOVER</c>.</param>
/// <param name="FailedLogins">Wrong passwords in a row.</param>
/// <param name="PasswordChangedAt">When the password was last changed (UTC).</param>
/// <param name="Grants">Rights, as the engine names them.</param>
public sealed record DatabaseUserFacts(string Name, string Status, int FailedLogins, DateTimeOffset PasswordChangedAt, ImmutableArray<string> Grants);

/// <summary>A user of a simulated server with its passwords. Callers hold the server's lock.</summary>
internal sealed class DatabaseUser(string name, string password, DateTimeOffset now, ImmutableArray<string> grants, bool isSuperuser)
{
    private readonly List<string> _history = [];
    private string _password = password;
    private string? _former;
    private DateTimeOffset _formerUntil;
    private DateTimeOffset? _lockedUntil;

    public string Name { get; } = name;

    public bool IsSuperuser { get; set; } = isSuperuser;

    public ImmutableArray<string> Grants { get; set; } = grants;

    public int FailedLogins { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; } = now;

    public bool IsLocked(DateTimeOffset now) => _lockedUntil > now;

    public bool IsInRollover(DateTimeOffset now) => _former is not null && now < _formerUntil;

    public bool Accepts(string candidate, DateTimeOffset now) =>
        candidate == _password || (IsInRollover(now) && candidate == _former);

    public bool IsPassword(string candidate) => candidate == _password;

    public bool WasUsed(string candidate, int remembered) =>
        remembered > 0 && (candidate == _password || _history.TakeLast(remembered).Contains(candidate, StringComparer.Ordinal));

    /// <summary>Counts one login; a locked account stays locked whatever the password is.</summary>
    public bool TryLogIn(string candidate, DatabaseProfile profile, DateTimeOffset now)
    {
        if (_lockedUntil is { } until && until <= now)
        {
            Unlock();
        }

        if (_lockedUntil is not null)
        {
            return false;
        }

        if (Accepts(candidate, now))
        {
            FailedLogins = 0;
            return true;
        }

        FailedLogins++;
        if (FailedLogins >= profile.FailedLoginAttempts)
        {
            _lockedUntil = now + profile.LockTime;
        }

        return false;
    }

    /// <summary>Gives another password. Within a rollover the first one stays accepted until it ends; the one in between is dropped.</summary>
    /// <remarks>https://docs.oracle.com/en/database/oracle/oracle-database/19/dbseg/configuring-authentication.html (changing a password during the gradual rollover period).</remarks>
    public void Change(string newPassword, DatabaseProfile profile, DateTimeOffset now)
    {
        _history.Add(_password);
        if (profile.RolloverTime <= TimeSpan.Zero)
        {
            _former = null;
        }
        else if (!IsInRollover(now))
        {
            (_former, _formerUntil) = (_password, now + profile.RolloverTime);
        }

        _password = newPassword;
        ChangedAt = now;
    }

    public void EndRollover() => _former = null;

    public void Lock(DateTimeOffset until) => _lockedUntil = until;

    public void Unlock()
    {
        _lockedUntil = null;
        FailedLogins = 0;
    }

    public DatabaseUserFacts Facts(DateTimeOffset now) =>
        new(Name, IsLocked(now) ? "LOCKED(TIMED)" : IsInRollover(now) ? "OPEN & IN ROLLOVER" : "OPEN", FailedLogins, ChangedAt, Grants);
}
