using System.Buffers;

namespace Keyturn.Operations.Logs;

/// <summary>Text that somebody else wrote, with its control characters and marks of direction as signs that can be seen: on a page they would turn a line around, in a terminal they would move, colour or overwrite.</summary>
/// <remarks>Tabs and line breaks stay. Control characters become their pictures (Unicode, block Control Pictures), marks of direction U+FFFD. See Unicode Technical Report 36, section 2.</remarks>
public static class VisibleText
{
    private const char Replacement = '\uFFFD';

    /// <summary>C0 without tab and line breaks, DEL, C1, and what overrides, embeds or isolates a direction.</summary>
    private static readonly SearchValues<char> Unseen = SearchValues.Create(
        [.. Range('\0', '\u001F').Except(['\t', '\n', '\r']), '\u007F', .. Range('\u0080', '\u009F'), '\u061C', '\u200E', '\u200F', .. Range('\u202A', '\u202E'), .. Range('\u2066', '\u2069')]);

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAny(Unseen) ? string.Create(text.Length, text, Write) : text;
    }

    private static void Write(Span<char> target, string text)
    {
        for (var at = 0; at < text.Length; at++)
            target[at] = Unseen.Contains(text[at]) ? SignOf(text[at]) : text[at];
    }

    private static char SignOf(char letter) => letter switch
    {
        <= '\u001F' => (char)('\u2400' + letter),
        '\u007F' => '\u2421',
        _ => Replacement,
    };

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
