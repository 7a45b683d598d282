using System.Globalization;

namespace Keyturn.Aws.Sandbox.Functions;

/// <summary>How Lambda's Python runtime writes lines: tabs between the parts, platform lines around an invocation.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/lambda/latest/dg/python-logging.html</remarks>
public static class FunctionLogFormat
{
    /// <summary>A line of the function.</summary>
    /// <param name="level">One of <see cref="LogLevels"/>.</param>
    public static string Line(string level, DateTimeOffset at, string requestId, string message) =>
        $"[{level}]\t{Stamp(at)}\t{requestId}\t{message}\n";

    public static string Start(string requestId) => $"START RequestId: {requestId} Version: $LATEST\n";

    public static string End(string requestId) => $"END RequestId: {requestId}\n";

    /// <summary>The bill of one invocation; <paramref name="init"/> only on a cold start, <paramref name="status"/> only when the platform ended it.</summary>
    public static string Report(string requestId, TimeSpan duration, int memoryMegabytes, int usedMegabytes, TimeSpan? init, string? status = null)
    {
        var billed = Math.Ceiling(duration.TotalMilliseconds);
        var cold = init is { } start ? string.Create(CultureInfo.InvariantCulture, $"Init Duration: {start.TotalMilliseconds:0.00} ms\t") : "";
        var end = status is null ? "" : $"Status: {status}\t";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"REPORT RequestId: {requestId}\tDuration: {duration.TotalMilliseconds:0.00} ms\tBilled Duration: {billed:0} ms\tMemory Size: {memoryMegabytes} MB\tMax Memory Used: {usedMegabytes} MB\t{cold}{end}\n");
    }

    public static string TimedOut(DateTimeOffset at, string requestId, TimeSpan after) =>
        string.Create(CultureInfo.InvariantCulture, $"{Stamp(at)} {requestId} Task timed out after {after.TotalSeconds:0.00} seconds\n\n");

    /// <summary>What stands after REPORT when the process was killed.</summary>
    public static string Killed(string requestId) => $"RequestId: {requestId} Error: Runtime exited with error: signal: killed\nRuntime.ExitError\n";

    /// <summary>An uncaught Python error: a blank after the level, no time and no request id, then the traceback in the same event.</summary>
    public static string Uncaught(PythonError error) =>
        $"[ERROR] {error.Type}: {error.Message}\nTraceback (most recent call last):\n{string.Concat(error.Frames.Select(frame => $"  {frame}\n"))}";

    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

/// <summary>The levels that the templates write.</summary>
public static class LogLevels
{
    public const string Info = "INFO";
    public const string Error = "ERROR";
}
