using System.Collections.Immutable;

namespace Keyturn.Aws.Sandbox.Databases;

/// <summary>Whether a packet from the rotation function reaches the server.</summary>
public enum DatabaseReach
{
    /// <summary>The port answers.</summary>
    Open,

    /// <summary>The host answers that nothing listens: fast.</summary>
    Refused,

    /// <summary>Packets are dropped, as by a security group: slow.</summary>
    Silent,
}

/// <summary>
/// A database server in memory: users, the passwords it accepts, failed logins, locks and rollover.
/// With it "the database has the new password, the labels do not" is a real state and not a flag.
/// </summary>
/// <remarks>Safe for concurrent use. Passwords never leave it.</remarks>
public sealed class SimulatedDatabase : IDatabaseServer
{
    // Linux's six repeats of an unanswered SYN.
    private static readonly TimeSpan SystemConnectTimeout = TimeSpan.FromSeconds(127);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DatabaseUser> _users;
    private readonly TimeProvider _time;

    public SimulatedDatabase(DatabaseEngine engine, string host, TimeProvider time, int? port = null)
    {
        Traits = EngineTraits.Of(engine);
        Host = host;
        Port = port ?? Traits.DefaultPort;
        Profile = DatabaseProfile.DefaultOf(engine);
        _time = time;
        _users = new(engine == DatabaseEngine.PostgreSql ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
    }

    public EngineTraits Traits { get; }

    public string Host { get; }

    public int Port { get; }

    /// <summary>Whether the server offers TLS.</summary>
    public bool OffersTls { get; set; } = true;

    /// <summary>Whether the port can be reached from the function.</summary>
    public DatabaseReach Reach { get; set; }

    /// <summary>What the server answers before it looks at a password; null, or an answer of null, lets the client go on.</summary>
    public Func<DatabaseLogin, DatabaseError?>? Admission { get; set; }

    /// <summary>Whether the server takes no changes: a read replica.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>Time that a login takes.</summary>
    public TimeSpan LoginTime { get; set; }

    /// <summary>Time that passes after a password was changed until the client hears of it.</summary>
    public TimeSpan ChangeTime { get; set; }

    /// <summary>Password rules of every user of this server.</summary>
    public DatabaseProfile Profile { get; set; }

    /// <summary>Adds a user, or gives an existing one this password, as a DBA would by hand.</summary>
    public SimulatedDatabase WithUser(string name, string password, bool isSuperuser = false, params ImmutableArray<string> grants)
    {
        var key = Key(name);
        lock (_gate)
        {
            if (_users.TryGetValue(key, out var known))
            {
                known.Change(password, Profile with { RolloverTime = TimeSpan.Zero }, _time.GetUtcNow());
            }
            else
            {
                _users[key] = new(key, password, _time.GetUtcNow(), grants.IsDefault ? [] : grants, isSuperuser);
            }
        }

        return this;
    }

    /// <summary>Whether that password would be accepted now. Counts nothing.</summary>
    public bool Accepts(string user, string password)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            return _users.TryGetValue(Key(user), out var known) && !known.IsLocked(now) && known.Accepts(password, now);
        }
    }

    /// <summary>The facts of a user, or <see langword="null"/> when there is none.</summary>
    public DatabaseUserFacts? User(string name)
    {
        lock (_gate)
        {
            return _users.TryGetValue(Key(name), out var known) ? known.Facts(_time.GetUtcNow()) : null;
        }
    }

    /// <summary>ALTER USER … ACCOUNT LOCK.</summary>
    public void LockUser(string name)
    {
        lock (_gate)
        {
            _users[Key(name)].Lock(DateTimeOffset.MaxValue);
        }
    }

    /// <summary>ALTER USER … ACCOUNT UNLOCK.</summary>
    public void UnlockUser(string name)
    {
        lock (_gate)
        {
            _users[Key(name)].Unlock();
        }
    }

    /// <summary>Takes the right to change other users from a superuser.</summary>
    public void Demote(string name)
    {
        lock (_gate)
        {
            _users[Key(name)].IsSuperuser = false;
        }
    }

    /// <summary>GRANT … TO a user.</summary>
    public void Grant(string name, string right)
    {
        lock (_gate)
        {
            _users[Key(name)].Grants = [.. _users[Key(name)].Grants, right];
        }
    }

    /// <summary>ALTER USER … EXPIRE PASSWORD ROLLOVER PERIOD.</summary>
    public void EndRollover(string name)
    {
        lock (_gate)
        {
            _users[Key(name)].EndRollover();
        }
    }

    public async Task<LoginAnswer> LogInAsync(DatabaseLogin login, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var reach = Reach == DatabaseReach.Open ? login.Way : Reach;
        if (reach == DatabaseReach.Silent)
        {
            // A driver without a connect timeout (Oracle's) hangs until the function is ended: it rarely lives to see Linux give up.
            await Task.Delay(Traits.ConnectTimeout ?? SystemConnectTimeout, _time, cancellationToken);
            return LoginAnswer.Denied(DatabaseErrors.NoAnswer(Traits.Engine, Host));
        }

        if (reach == DatabaseReach.Refused)
            return LoginAnswer.Denied(DatabaseErrors.Refused(Traits.Engine, Host, Port));
        await Task.Delay(LoginTime, _time, cancellationToken);
        if (login.Tls && !OffersTls)
            return LoginAnswer.Denied(DatabaseErrors.NoTls(Traits.Engine));
        return Admission?.Invoke(login) is { } turnedAway ? LoginAnswer.Denied(turnedAway) : Authenticate(login);
    }

    /// <summary>The way back from a change.</summary>
    internal Task ChangedAsync(CancellationToken cancellationToken) => Task.Delay(ChangeTime, _time, cancellationToken);

    internal DatabaseError? Change(string sessionUser, PasswordChange change)
    {
        lock (_gate)
        {
            if (IsReadOnly)
                return DatabaseErrors.ReadOnly(Traits.Engine);
            if (!_users.TryGetValue(Key(change.User), out var target))
                return DatabaseErrors.NoSuchUser(Traits.Engine, change.User);
            if (Refusal(_users.GetValueOrDefault(Key(sessionUser)), target, change) is { } refusal)
                return refusal;
            target.Change(change.NewPassword, Profile, _time.GetUtcNow());
            return null;
        }
    }

    internal DatabaseError? Clone(string sessionUser, string source, string clone, string password)
    {
        lock (_gate)
        {
            if (_users.GetValueOrDefault(Key(sessionUser)) is not { IsSuperuser: true })
                return DatabaseErrors.NotAllowed(Traits.Engine, clone);
            if (_users.ContainsKey(Key(clone)))
                return DatabaseErrors.UserExists(Traits.Engine, clone);
            if (!Profile.Admits(password))
                return DatabaseErrors.TooSimple(Traits.Engine);
            var grants = _users.TryGetValue(Key(source), out var from) ? from.Grants : [];
            _users[Key(clone)] = new(Key(clone), password, _time.GetUtcNow(), grants, isSuperuser: false);
            return null;
        }
    }

    private LoginAnswer Authenticate(DatabaseLogin login)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            if (!_users.TryGetValue(Key(login.User), out var user))
                return LoginAnswer.Denied(DatabaseErrors.WrongPassword(Traits.Engine, login.User));
            if (user.TryLogIn(login.Password, Profile, now))
                return LoginAnswer.Admitted(new SimulatedSession(this, user.Name));
            return LoginAnswer.Denied(user.IsLocked(now)
                ? DatabaseErrors.Locked(Traits.Engine, login.User)
                : DatabaseErrors.WrongPassword(Traits.Engine, login.User));
        }
    }

    private DatabaseError? Refusal(DatabaseUser? actor, DatabaseUser target, PasswordChange change)
    {
        var changesSelf = ReferenceEquals(actor, target);
        if (actor is null || (!changesSelf && !actor.IsSuperuser))
            return DatabaseErrors.NotAllowed(Traits.Engine, change.User);
        if (changesSelf && !actor.IsSuperuser)
        {
            if (Traits.Engine == DatabaseEngine.Oracle && Profile.HasVerifyFunction && change.OldPassword is null)
                return DatabaseErrors.OldPasswordRequired;
            if (Traits.Engine == DatabaseEngine.SqlServer && !target.IsPassword(change.OldPassword ?? ""))
                return DatabaseErrors.OldPasswordWrong(change.User);
        }

        if (!Profile.Admits(change.NewPassword))
            return DatabaseErrors.TooSimple(Traits.Engine);
        return target.WasUsed(change.NewPassword, Profile.RememberedPasswords) ? DatabaseErrors.Reused(Traits.Engine) : null;
    }

    private string Key(string name) => Traits.UserKeysAreUpper ? name.ToUpperInvariant() : name;

    internal bool Exists(string user)
    {
        lock (_gate)
        {
            return _users.ContainsKey(Key(user));
        }
    }
}
