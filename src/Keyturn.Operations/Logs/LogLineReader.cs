using System.Globalization;

namespace Keyturn.Operations.Logs;

/// <summary>Reads lines of rotation functions, as text and as JSON: what frames them here, what they say in <see cref="LogVocabulary"/>.</summary>
/// <remarks>
/// Shapes: <c>[INFO]⇥time⇥request id⇥text</c> (Python), <c>time⇥request id⇥INFO⇥text</c> (Node.js), <c>[ERROR] Type: text</c> (uncaught),
/// <c>START RequestId: ID …</c>, <c>time ID Task timed out after N seconds</c>, <c>RequestId: ID Error: …</c>, and the JSON format.
/// </remarks>
public static class LogLineReader
{
    /// <summary>Reads one line or event; whatever it is, it never throws, and what it cannot read is <see cref="LogLineKind.Unknown"/>.</summary>
    public static LogLine Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var memory = line.AsMemory();
        var start = line.Length - line.AsSpan().TrimStart().Length;
        var text = line.AsSpan(start);
        if (text.IsEmpty)
            return new() { Text = memory };
        if (text[0] == '{' && JsonLogLine.Read(line) is { } json)
            return json;
        if (PlatformLine.Read(line, start) is { } platform)
            return platform;
        if (text[0] == '[')
            return ReadLevelled(memory, start);

        return ReadTimed(memory, start);
    }

    /// <summary>A line behind its level in brackets.</summary>
    private static LogLine ReadLevelled(ReadOnlyMemory<char> line, int start)
    {
        var span = line.Span[start..];
        var close = span.IndexOf(']');
        if (close < 0 || LevelOf(span[1..close]) is not { } level)
            return LogVocabulary.Read(line, new());

        var rest = start + close + 1;
        if (rest < line.Length && line.Span[rest] == '\t' && Fields(line, rest + 1) is { } fields)
            return LogVocabulary.Read(fields.Text, new() { Level = level, At = fields.At, RequestId = fields.Id });

        // A blank behind the level: the runtime writes what nothing caught.
        var uncaught = level == LogLineLevel.Error && rest < line.Length - 1 && line.Span[rest] == ' ';
        return LogVocabulary.Read(uncaught ? line : line[rest..], new() { Level = level, IsUncaught = uncaught, ErrorType = uncaught ? TypeOf(line, rest) : default });
    }

    /// <summary>A line that begins with its time, or with anything else.</summary>
    private static LogLine ReadTimed(ReadOnlyMemory<char> line, int start)
    {
        var span = line.Span[start..];
        if (span.StartsWith("Traceback (most recent call last)", StringComparison.OrdinalIgnoreCase))
            return LogVocabulary.Read(line, new() { Level = LogLineLevel.Error, IsUncaught = true });

        var end = span.IndexOfAny(' ', '\t');
        if (end <= 0 || TimeOf(span[..end]) is not { } at)
            return LogVocabulary.Read(line, new());

        var rest = start + end + 1;
        var id = IdAt(line, rest);
        rest += id.Length;
        var tail = line.Span[rest..];
        var level = LogLineLevel.None;
        if (tail.Length > 1 && tail[0] == '\t' && tail[1..].IndexOf('\t') is > 0 and var tab && LevelOf(tail.Slice(1, tab)) is { } named)
            (level, rest) = (named, rest + tab + 2);

        var text = line[rest..];
        var uncaught = level == LogLineLevel.Error && (text.Span.StartsWith("Invoke Error\t", StringComparison.Ordinal) || text.Span.StartsWith("Uncaught Exception\t", StringComparison.Ordinal));
        return LogVocabulary.Read(text.TrimStart(), new() { Level = level, At = at, RequestId = id, IsUncaught = uncaught });
    }

    /// <summary><c>time⇥id⇥text</c>.</summary>
    private static (DateTimeOffset? At, ReadOnlyMemory<char> Id, ReadOnlyMemory<char> Text)? Fields(ReadOnlyMemory<char> line, int start)
    {
        var span = line.Span;
        if (span[start..].IndexOf('\t') is not (>= 0 and var first))
            return null;
        var id = start + first + 1;
        return span[id..].IndexOf('\t') is >= 0 and var second
            ? (TimeOf(span.Slice(start, first)), line.Slice(id, second), line[(id + second + 1)..])
            : null;
    }

    /// <summary>The class before the first colon of <c>[ERROR] Type: text</c>.</summary>
    private static ReadOnlyMemory<char> TypeOf(ReadOnlyMemory<char> line, int start)
    {
        var text = line[start..].TrimStart();
        var end = text.Span.IndexOfAnyExcept(NameCharacters);
        return end < 0 ? text : end > 0 && text.Span[end] is ':' or '\r' or '\n' ? text[..end] : default;
    }

    /// <summary>A request id at a place, or nothing.</summary>
    internal static ReadOnlyMemory<char> IdAt(ReadOnlyMemory<char> line, int start) =>
        line.Length - start >= IdLength && Guid.TryParseExact(line.Span.Slice(start, IdLength), "D", out _) ? line.Slice(start, IdLength) : default;

    internal static DateTimeOffset? TimeOf(ReadOnlySpan<char> text) =>
        text.Length is >= 19 and <= 40 && char.IsAsciiDigit(text[0])
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    internal static LogLineLevel? LevelOf(ReadOnlySpan<char> word) => word.Length is < 4 or > 8 ? null
        : Is(word, "INFO") ? LogLineLevel.Info
        : Is(word, "ERROR") ? LogLineLevel.Error
        : Is(word, "WARNING") || Is(word, "WARN") ? LogLineLevel.Warning
        : Is(word, "DEBUG") || Is(word, "TRACE") ? LogLineLevel.Debug
        : Is(word, "CRITICAL") || Is(word, "FATAL") ? LogLineLevel.Fatal
        : null;

    internal static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    private const int IdLength = 36;

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.");
}
