using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Keyturn.Operations.Logs;

/// <summary>Lambda's JSON log format: lines of the function, and of the platform (<c>platform.start</c>, <c>platform.report</c> …).</summary>
/// <remarks>Source: https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html and the Telemetry API's event schema.</remarks>
internal static class JsonLogLine
{
    /// <summary><see langword="null"/> when it is no JSON object of this format.</summary>
    public static LogLine? Read(string line)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(line.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(line, bytes);
            var members = new JsonLogMembers();
            var reader = new Utf8JsonReader(bytes.AsSpan(0, length), new() { MaxDepth = 16 });
            members.Read(ref reader);
            return members.Type is { } type ? Platform(line, type, members) : Function(line, members);
        }
        catch (JsonException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static LogLine? Platform(string line, string type, JsonLogMembers members)
    {
        LogLineKind? kind = type switch
        {
            "platform.start" => LogLineKind.Start,
            "platform.runtimeDone" => members.Status is null or "success" ? LogLineKind.End : Ended(members),
            "platform.report" => LogLineKind.Report,
            "platform.initStart" or "platform.initRuntimeDone" or "platform.initReport" => LogLineKind.Init,
            _ => null,
        };
        var report = type == "platform.report" ? new LambdaReport(members.Duration, members.Billed, members.Memory, members.Used, members.Init, members.Status) : null;
        return new LogLine
        {
            Kind = kind ?? LogLineKind.Unknown,
            At = members.Time,
            RequestId = members.RequestId.AsMemory(),
            Text = line.AsMemory(),
            Report = report,
            ErrorType = members.ErrorType.AsMemory(),
        };
    }

    private static LogLineKind Ended(JsonLogMembers members) => members switch
    {
        { Status: "timeout" } => LogLineKind.TimedOut,
        { ErrorType: "Runtime.ExitError" } => LogLineKind.RuntimeExited,
        { ErrorType: "Runtime.OutOfMemory" } => LogLineKind.OutOfMemory,
        { ErrorType: "Runtime.ImportModuleError" or "Runtime.HandlerNotFound" or "Runtime.UserCodeSyntaxError" } => LogLineKind.ImportFailed,
        _ => LogLineKind.End,
    };

    private static LogLine? Function(string line, JsonLogMembers members)
    {
        if (members.Message is null && members.ErrorMessage is null)
            return null;

        // Uncaught errors carry class and message apart; joined they read as in the text format.
        var uncaught = members.ErrorType is not null && members.ErrorMessage is not null;
        var text = uncaught ? $"{members.ErrorType}: {members.ErrorMessage}" : members.Message ?? members.ErrorMessage;
        var frame = new LogLine
        {
            Level = LogLineReader.LevelOf(members.Level) ?? LogLineLevel.None,
            At = members.Time,
            RequestId = members.RequestId.AsMemory(),
            IsUncaught = uncaught,
            ErrorType = uncaught ? members.ErrorType.AsMemory() : default,
        };
        return LogVocabulary.Read((text ?? line).AsMemory(), frame);
    }
}
