using System.Globalization;
using System.Text.RegularExpressions;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Repair;

/// <summary>How one invocation of setSecret ended, as far as its lines tell.</summary>
internal enum SetEnd
{
    /// <summary>It says that the password is set.</summary>
    Done,
    /// <summary>It was refused, or ended, before it could change anything.</summary>
    Refused,
    /// <summary>No login it tried was accepted, and the answer came fast: credentials, or a closed port.</summary>
    LoginRefused,
    /// <summary>It logged in, and nothing tells whether the change was made.</summary>
    Uncertain,
}

/// <summary>What a function is known to do in setSecret, from its lines in this and other rotations.</summary>
/// <param name="TellsLogins">It writes a line when it has logged in; old templates and functions of one's own may not.</param>
/// <param name="Alternates">It lets a superuser make the change: before that it logs in twice, as the user in use and as the superuser.</param>
internal readonly record struct FunctionHabits(bool TellsLogins, bool Alternates)
{
    /// <summary>Whether a run with so many logins ended before it had one that it could change the password with.</summary>
    public bool CouldNotChange(int logins) => TellsLogins && logins < (Alternates ? 2 : 1);
}

/// <summary>One invocation of setSecret.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Line">The line that decided it.</param>
/// <param name="At">Time of the last line (UTC).</param>
/// <param name="ProvesLogin">The version's own password was accepted in a login.</param>
/// <param name="Connected">It logged in with some password, so the database answered and did not take the version's own.</param>
internal sealed partial record SetRun(SetEnd End, string Line, DateTimeOffset At, bool ProvesLogin, bool Connected)
{
    /// <summary>Refused logins answer in milliseconds; four or more connection time-outs of five seconds mean that packets are dropped.</summary>
    public static readonly TimeSpan Fast = TimeSpan.FromSeconds(5);

    // Each is written before the one changing statement is sent.
    private static readonly string[] BeforeTheChange =
    [
        "using credentials in master secret", "attempting to modify user", "is not the same host as", "unable to clone user",
        "is not enabled for rotation", "has no stage for rotation", "not set as awspending", "key is missing from secret json", "database engine must be set",
        "'masterarn'", "jsondecodeerror", "importmoduleerror", "unable to import module", "handlernotfound", "usercodesyntaxerror", "invalid step parameter",
    ];

    /// <param name="run">The invocation.</param>
    /// <param name="habits">What the function's other runs show of it.</param>
    public static SetRun Of(Invocation run, FunctionHabits habits)
    {
        var logins = run.Lines.Count(line => TellsLogin(line.Message));
        var connected = logins > 0;
        var at = run.LastSeen;
        if (run.Success is { } success)
            return new SetRun(SetEnd.Done, success, at, AlreadySet().IsMatch(success), connected);
        if (run.Failure is not { } failure)
            return new SetRun(SetEnd.Uncertain, run.Lines[^1].Message, at, false, connected);

        var words = failure.ToLowerInvariant();
        if (NoLogin().IsMatch(words) && !connected)
            return new SetRun(Took(run) < Fast && !run.Lines.Any(line => TlsWanted().IsMatch(line.Message)) ? SetEnd.LoginRefused : SetEnd.Refused, failure, at, false, false);
        if (BeforeTheChange.Any(refusal => words.Contains(refusal, StringComparison.Ordinal)) || AwsCallFailed().IsMatch(failure))
            return new SetRun(SetEnd.Refused, failure, at, false, connected);

        var refused = habits.CouldNotChange(logins) || StatementRefused().IsMatch(failure);
        return new SetRun(refused ? SetEnd.Refused : SetEnd.Uncertain, failure, at, false, connected);
    }

    /// <summary>A template's line of a login that was accepted.</summary>
    public static bool TellsLogin(string message) => Connection().IsMatch(message);

    /// <summary>Lambda's own measure, else the time between the first line and the last.</summary>
    public static TimeSpan Took(Invocation run) =>
        run.Lines.Select(line => Duration().Match(line.Message)).FirstOrDefault(match => match.Success) is { } found
            && double.TryParse(found.Groups[1].Value, CultureInfo.InvariantCulture, out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : run.LastSeen - run.Started;

    [GeneratedRegex("successfully established .*connection as user", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Connection();

    // The server turned the client away before it looked at a password.
    [GeneratedRegex("SSL/TLS is enforced on the host", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TlsWanted();

    [GeneratedRegex("already set as password", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AlreadySet();

    [GeneratedRegex("unable to log into database (with previous, current, or pending|using current credentials)", RegexOptions.CultureInvariant)]
    private static partial Regex NoLogin();

    // The database answered the statement itself with a refusal: no right, or a rule of its password policy.
    [GeneratedRegex(@"ORA-(01031|01918|01920|16000|28003|28007|28221|20\d{3})\b|\((1227|1396|1819|3638|1290|15025|15114|15115|15118|15151),|permission denied|must be (superuser|owner)|read-only transaction|password does not meet|InsufficientPrivilege", RegexOptions.CultureInvariant)]
    private static partial Regex StatementRefused();

    // The templates ask AWS for the superuser's secret, or for the instance's endpoint, before they change anything, and for nothing afterwards.
    [GeneratedRegex(@"An error occurred \(\w+\) when calling the \w+ operation|Could not connect to the endpoint URL|\b(EndpointConnectionError|ConnectTimeoutError|ReadTimeoutError)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AwsCallFailed();

    [GeneratedRegex(@"^\s*REPORT\b.*?\bDuration: ([\d.]+) ms", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
