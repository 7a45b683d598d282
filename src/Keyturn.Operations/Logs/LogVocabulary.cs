using System.Buffers;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Logs;

/// <summary>What the words of a line mean. Case, punctuation and the number of blanks do not matter.</summary>
internal static class LogVocabulary
{
    /// <summary>Words that tell stand near the beginning; what follows is a traceback or somebody's data.</summary>
    private const int Longest = 1024;

    private static readonly SearchValues<string> AnyPhrase = SearchValues.Create([.. LogPhrases.All.Select(phrase => phrase.Words)], StringComparison.Ordinal);

    /// <summary>Adds to what frames a line what its text says.</summary>
    public static LogLine Read(ReadOnlyMemory<char> text, LogLine frame)
    {
        Span<char> buffer = stackalloc char[Longest];
        var words = PlainText.Of(text.Span, buffer);
        var step = StepWords.Find(text.Span);
        var kind = KindOf(words, step, frame.IsUncaught);
        var line = frame with { Text = text, Step = step, Kind = kind };
        if (kind is LogLineKind.AwsError or LogLineKind.SuperuserParametersFailed or LogLineKind.OtherError)
            line = line with { Aws = AwsErrorReader.Read(text) };
        var mayBeDatabase = kind is LogLineKind.DatabaseError or LogLineKind.OtherError || (kind == LogLineKind.Unknown && frame.Level >= LogLineLevel.Error);
        if (mayBeDatabase && DatabaseCodes.Find(text.Span) is { } code)
            line = line with { Kind = LogLineKind.DatabaseError, DatabaseCode = code };
        return line;
    }

    private static LogLineKind KindOf(ReadOnlySpan<char> words, RotationStep? step, bool uncaught)
    {
        if (words.ContainsAny(AnyPhrase))
        {
            foreach (var phrase in LogPhrases.All)
            {
                if ((phrase.Step is null || phrase.Step == step) && (!phrase.OnlyUncaught || uncaught) && words.Contains(phrase.Words, StringComparison.Ordinal))
                    return phrase.Kind;
            }
        }

        return uncaught ? LogLineKind.OtherError : LogLineKind.Unknown;
    }
}
