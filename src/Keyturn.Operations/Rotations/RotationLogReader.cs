using System.Text.RegularExpressions;

namespace Keyturn.Operations.Rotations;

/// <summary>Reads lines of rotation functions: AWS's templates in their spellings, tolerant of case and punctuation.</summary>
/// <remarks>
/// Shapes: <c>[INFO]⇥time⇥request id⇥setSecret: Successfully set password for user …</c>;
/// <c>[ERROR] ValueError: setSecret: Unable to log into database …</c> (a blank after the level: uncaught);
/// <c>START RequestId: ID Version: $LATEST</c>; <c>2026-05-11T03:00:30.000Z ID Task timed out after 30.03 seconds</c>.
/// The level never decides: a successful rotation without TLS logs [ERROR] lines.
/// </remarks>
public static partial class RotationLogReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // By step: words that, after the step's prefix, mean that the step did its work. Letters and digits only.
    private static readonly (RotationStep Step, string[] Words)[] Success =
    [
        (RotationStep.CreateSecret, ["successfully put", "successfully retrieved", "successfully created", "successfully stored", "successfully generated"]),
        (RotationStep.SetSecret, ["successfully set", "successfully changed", "successfully updated", "awspending secret is already set", "already set as password"]),
        (RotationStep.TestSecret, ["successfully signed", "successfully logged", "successfully tested", "successfully authenticated", "successfully connected"]),
        (RotationStep.FinishSecret, ["successfully set awscurrent", "successfully set", "successfully moved", "successfully marked", "successfully finished", "already marked as awscurrent", "already set as awscurrent"]),
    ];

    public static LogSign Read(string line)
    {
        if (Platform().Match(line) is { Success: true } platform)
        {
            var kind = platform.Groups[1].ValueSpan.Equals("START", StringComparison.OrdinalIgnoreCase) ? LogSignKind.Start
                : FailedReport().IsMatch(line) ? LogSignKind.Failed
                : LogSignKind.End;
            return new LogSign(kind, platform.Groups[2].Value, null, line);
        }

        var fields = line.Split('\t', 4);
        var text = fields is [_, _, _, var message] ? message : line;
        var requestId = fields is [_, _, { Length: > 0 } id, _] ? id : TimedOut().Match(line) is { Success: true } timeOut ? timeOut.Groups[1].Value : null;
        var step = StepOf(text);
        return new LogSign(KindOf(line, text, step), string.IsNullOrEmpty(requestId) ? null : requestId, step, text);
    }

    private static LogSignKind KindOf(string line, string text, RotationStep? step)
    {
        if (Uncaught().IsMatch(line) || TimedOut().IsMatch(line) || CannotLoad().IsMatch(line))
        {
            return LogSignKind.Failed;
        }

        var plain = Plain(text);
        if (step is { } named && Array.Find(Success, one => one.Step == named).Words.Any(word => plain.Contains(word, StringComparison.Ordinal)))
        {
            return LogSignKind.Done;
        }

        return step is null && plain.Contains("already set as awscurrent", StringComparison.Ordinal) ? LogSignKind.AlreadyCurrent : LogSignKind.None;
    }

    private static RotationStep? StepOf(string text) => StepName().Match(text) is not { Success: true } found ? null : found.Groups[1].Value.ToLowerInvariant() switch
    {
        "create" => RotationStep.CreateSecret,
        "set" => RotationStep.SetSecret,
        "test" => RotationStep.TestSecret,
        _ => RotationStep.FinishSecret,
    };

    /// <summary>Lower case, every run of other signs one blank: <c>Successfully  set!</c> and <c>successfully set</c> are the same.</summary>
    private static string Plain(string text) => NotWords().Replace(text, " ").ToLowerInvariant();

    [GeneratedRegex(@"^\s*(START|END|REPORT)\s+RequestId:\s*([0-9a-z-]+)", Options)]
    private static partial Regex Platform();

    [GeneratedRegex(@"\bStatus:\s*(error|timeout|failure)\b", Options)]
    private static partial Regex FailedReport();

    [GeneratedRegex(@"\b(create|set|test|finish)[_ -]?secret\b\s*[:,\-–—]", Options)]
    private static partial Regex StepName();

    [GeneratedRegex(@"^\s*\[ERROR\] +\S|^\s*Traceback \(most recent call last\)", Options)]
    private static partial Regex Uncaught();

    [GeneratedRegex(@"([0-9a-f]{8}-[0-9a-f-]{27})?\s*\bTask timed out after\b", Options)]
    private static partial Regex TimedOut();

    [GeneratedRegex(@"\bRuntime\.(ImportModuleError|ExitError|UserCodeSyntaxError|HandlerNotFound|OutOfMemory)\b|\bUnable to import module\b", Options)]
    private static partial Regex CannotLoad();

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotWords();
}
