using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Symptoms;

/// <summary>What the log of the failing invocation says.</summary>
internal sealed partial class SeenSymptoms
{
    /// <summary>A line of one of these kinds.</summary>
    public IEnumerable<Evidence> Says(EvidenceWeight weight, params IEnumerable<LogLineKind> kinds) => Line(weight, line => kinds.Contains(line.Kind));

    /// <summary>An AWS API's error in the failing invocation.</summary>
    public IEnumerable<Evidence> Aws(EvidenceWeight weight, Func<AwsErrorText, bool> wanted) => Line(weight, line => line.Line.Aws is { } error && wanted(error));

    /// <summary>A refusal by IAM or KMS of a call in the failing invocation.</summary>
    public IEnumerable<Evidence> Denied(EvidenceWeight weight, Func<AwsErrorText, bool> wanted) => Aws(weight, error => AwsErrors.IsDenied(error) && wanted(error));

    /// <summary>An error of the database or its driver, by code or by words.</summary>
    public IEnumerable<Evidence> Database(EvidenceWeight weight, params string[] codesOrWords) => Line(weight, line => line.Kind == LogLineKind.DatabaseError
        && codesOrWords.Any(one => one.Equals(line.Line.DatabaseCode, StringComparison.OrdinalIgnoreCase) || (one.Contains(' ', StringComparison.Ordinal) && Contains(line.Line.Text.Span, one))));

    /// <summary>Words in the error that ended the invocation.</summary>
    public IEnumerable<Evidence> Text(EvidenceWeight weight, params string[] words) =>
        Line(weight, line => (line.Line.IsFailure || line.Line.Level >= LogLineLevel.Error) && words.Any(one => Contains(line.Line.Text.Span, one)));

    /// <summary>Ended by the function's own timeout, in one of these steps; all when none is named.</summary>
    public IEnumerable<Evidence> TimedOut(EvidenceWeight weight, Func<SeenRun, bool>? wanted = null)
    {
        if (Failing is { TimedOut: { } end } run && (wanted is null || wanted(run)))
            yield return new(EvidenceSource.Log, weight, Say("TimedOut", Name(run.Step), Seconds(run.Duration))) { Line = end.Event };
    }

    /// <summary>Timed out after the SDK's first line, or after what the template says before it has a session: nothing answered.</summary>
    public IEnumerable<Evidence> Silent(EvidenceWeight weight, Func<RotationStep, bool> steps)
    {
        if (Failing is { TimedOut: { } end, Connected: null } run && steps(run.Step) && run.LastWord is null or { Kind: LogLineKind.FoundCredentials or LogLineKind.TlsNotOffered or LogLineKind.SuperuserParametersRead })
            yield return new(EvidenceSource.Duration, weight, Say("Silent", Name(run.Step), Seconds(run.Duration))) { Line = (run.LastWord ?? end).Event };
    }

    /// <summary>A login that failed at once: whoever is behind the port answered, or nobody is and the host said so.</summary>
    public IEnumerable<Evidence> FastLogin(EvidenceWeight weight, params IEnumerable<LogLineKind> kinds)
    {
        if (Login(kinds) is { } line && LoginTime(Failing!, line) < SlowLoginFrom)
            yield return new(EvidenceSource.Duration, weight, Say("LoginFast", Name(Failing!.Step), Seconds(LoginTime(Failing!, line)))) { Line = line.Event };
    }

    /// <summary>A login that failed only after five seconds and more: packets got no answer.</summary>
    public IEnumerable<Evidence> SlowLogin(EvidenceWeight weight)
    {
        if (Login(LoginKinds) is { } line && LoginTime(Failing!, line) >= SlowLoginFrom)
            yield return new(EvidenceSource.Duration, weight, Say("LoginSlow", Name(Failing!.Step), Seconds(LoginTime(Failing!, line)))) { Line = line.Event };
    }

    /// <summary>Slow, or silent in a step that logs in: the way to the database.</summary>
    public IEnumerable<Evidence> NoWayToDatabase(EvidenceWeight weight) => SlowLogin(weight).Concat(Silent(weight, NeedsDatabase));

    /// <summary>Silent before anything of this attempt succeeded, or the SDK says so: the way to Secrets Manager.</summary>
    public IEnumerable<Evidence> NoWayToSecretsManager(EvidenceWeight weight) =>
        Silent(weight, step => step == RotationStep.CreateSecret).Concat(Line(weight, line => line.Kind == LogLineKind.EndpointUnreachable && !Contains(line.Line.Text.Span, "://rds.")));

    /// <summary>The SDK could not connect, and the name that it called is none of Secrets Manager's own in the secret's Region.</summary>
    public IEnumerable<Evidence> CalledOtherName(EvidenceWeight weight)
    {
        if (SecretArn is not { } arn || First(Failing, line => line.Kind == LogLineKind.EndpointUnreachable && Contains(line.Line.Text.Span, "could not connect")) is not { } line)
            yield break;

        var region = Secrets.SecretArn.Parse(arn).Scope.Region;
        if (Between(line.Line.Text.ToString(), "https://", '/') is { } host && host.Contains("secretsmanager", StringComparison.OrdinalIgnoreCase)
            && !host.StartsWith($"secretsmanager.{region}.amazonaws.com", StringComparison.OrdinalIgnoreCase))
        {
            yield return new(EvidenceSource.Log, weight, Say("CalledOtherName", Name(Failing!.Step), host)) { Line = line.Event };
        }
    }

    /// <summary>Against: the failing invocation had a session with the database.</summary>
    public IEnumerable<Evidence> WasConnected(EvidenceWeight weight)
    {
        if (Failing?.Connected is { } line)
            yield return new(EvidenceSource.Log, weight, Say("WasConnected", Name(Failing.Step))) { Line = line.Event };
    }

    /// <summary>Against: a step of this attempt did its work.</summary>
    public IEnumerable<Evidence> WasDone(EvidenceWeight weight, RotationStep step)
    {
        if (IsDone(step) && step != FailedStep)
            yield return new(EvidenceSource.Log, weight, Say("WasDone", Name(step))) { Line = Runs.LastOrDefault(run => run.Step == step && run.IsDone)?.Lines.First(line => line.Line.IsSuccess).Event };
    }

    public static bool NeedsDatabase(RotationStep step) => step is RotationStep.SetSecret or RotationStep.TestSecret;

    private IEnumerable<Evidence> Line(EvidenceWeight weight, Func<SeenLine, bool> wanted)
    {
        if (First(Failing, wanted) is { } line)
            yield return new(EvidenceSource.Log, weight, Say("LogSays", Name(Failing!.Step))) { Line = line.Event };
    }

    private SeenLine? Login(IEnumerable<LogLineKind> kinds) => First(Failing, line => kinds.Contains(line.Kind));

    /// <summary>From the start of the invocation to the failure; Secrets Manager's own calls in it take a fraction of a second.</summary>
    private static TimeSpan LoginTime(SeenRun run, SeenLine line) => line.Event.At - run.Started is var seen && seen > TimeSpan.Zero ? seen : run.Duration;

    private static bool Contains(ReadOnlySpan<char> text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>One attempt to connect takes five seconds on engines that give up; refusals and wrong passwords take milliseconds.</summary>
    private static readonly TimeSpan SlowLoginFrom = TimeSpan.FromSeconds(5);

    private static readonly LogLineKind[] LoginKinds = [LogLineKind.LoginFailed, LogLineKind.CurrentLoginFailed, LogLineKind.SuperuserLoginFailed, LogLineKind.PendingLoginFailed];
}
