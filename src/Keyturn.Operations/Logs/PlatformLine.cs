using System.Globalization;

namespace Keyturn.Operations.Logs;

/// <summary>Lines that Lambda's platform writes around an invocation, in the text format.</summary>
internal static class PlatformLine
{
    public static LogLine? Read(string line, int start)
    {
        var span = line.AsSpan(start);
        return Kind(span) switch
        {
            { } kind when IdAfter(line, start) is { IsEmpty: false } id => new LogLine { Kind = kind, RequestId = id, Text = line.AsMemory(), Report = kind == LogLineKind.Report ? ReadReport(span) : null },
            _ when span.StartsWith("INIT_START", StringComparison.OrdinalIgnoreCase) || span.StartsWith("INIT_REPORT", StringComparison.OrdinalIgnoreCase) =>
                new LogLine { Kind = LogLineKind.Init, Text = line.AsMemory() },
            // RequestId: ID Error: Runtime exited with error: signal: killed
            _ when span.StartsWith("RequestId:", StringComparison.OrdinalIgnoreCase) && IdAfter(line, start) is { IsEmpty: false } id =>
                LogVocabulary.Read(line.AsMemory(), new() { Level = LogLineLevel.Error, RequestId = id }),
            _ => null,
        };
    }

    private static LogLineKind? Kind(ReadOnlySpan<char> line) => line.Length < 10 ? null
        : line.StartsWith("START ", StringComparison.OrdinalIgnoreCase) ? LogLineKind.Start
        : line.StartsWith("END ", StringComparison.OrdinalIgnoreCase) ? LogLineKind.End
        : line.StartsWith("REPORT ", StringComparison.OrdinalIgnoreCase) ? LogLineKind.Report
        : null;

    /// <summary>The id behind <c>RequestId:</c>, which must follow at once.</summary>
    private static ReadOnlyMemory<char> IdAfter(string line, int start)
    {
        const string Name = "RequestId:";
        var at = line.AsSpan(start).IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at is < 0 or > 12)
            return default;
        var rest = line.AsMemory(start + at + Name.Length).TrimStart();
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest.Span[length]) || rest.Span[length] == '-'))
            length++;
        return rest[..length];
    }

    /// <summary><c>Duration: 12.34 ms⇥Billed Duration: 13 ms⇥Memory Size: 128 MB⇥Max Memory Used: 79 MB⇥Init Duration: 412.37 ms⇥Status: timeout</c>.</summary>
    private static LambdaReport ReadReport(ReadOnlySpan<char> line)
    {
        TimeSpan? duration = null, billed = null, init = null;
        int? size = null, used = null;
        string? status = null;
        foreach (var range in line.Split('\t'))
        {
            var field = line[range].Trim();
            if (field.IndexOf(':') is not (> 0 and var colon))
                continue;
            var name = field[..colon].TrimEnd();
            var value = field[(colon + 1)..].Trim();
            if (LogLineReader.Is(name, "Duration"))
                duration = Milliseconds(value);
            else if (LogLineReader.Is(name, "Billed Duration"))
                billed = Milliseconds(value);
            else if (LogLineReader.Is(name, "Init Duration"))
                init = Milliseconds(value);
            else if (LogLineReader.Is(name, "Memory Size"))
                size = (int?)Number(value);
            else if (LogLineReader.Is(name, "Max Memory Used"))
                used = (int?)Number(value);
            else if (LogLineReader.Is(name, "Status"))
                status = value.ToString();
        }

        return new(duration, billed, size, used, init, status);
    }

    private static TimeSpan? Milliseconds(ReadOnlySpan<char> text) => Number(text) is { } number ? TimeSpan.FromMilliseconds(number) : null;

    /// <summary>The number before its unit; none that no invocation could have.</summary>
    private static double? Number(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(' ');
        return double.TryParse(end < 0 ? text : text[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1e9 ? number : null;
    }
}
