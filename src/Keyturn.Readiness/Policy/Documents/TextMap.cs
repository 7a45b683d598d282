using System.Text;

namespace Keyturn.Readiness.Policy.Documents;

/// <summary>Turns byte offsets of a UTF-8 text into characters, lines and columns. Cheapest when asked in ascending order.</summary>
internal sealed class TextMap(byte[] text)
{
    private (int Byte, int Character, int Line, int Column) last = (0, 0, 1, 1);

    /// <summary>Place of a byte.</summary>
    public (int Character, int Line, int Column) At(int offset)
    {
        var (position, character, line, column) = offset >= last.Byte ? last : (0, 0, 1, 1);
        while (position < offset)
        {
            Rune.DecodeFromUtf8(text.AsSpan(position), out var rune, out var bytes);
            position += bytes;
            character += rune.Utf16SequenceLength;
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
        }

        last = (position, character, line, column);
        return (character, line, column);
    }

    /// <summary>Place of a part.</summary>
    public TextSpan Span(JsonPart part)
    {
        var (start, line, column) = At(part.Start);
        return new(start, At(part.End).Character - start, line, column);
    }
}
