using System.Text;

namespace Keyturn.Readiness.Policy.Patterns;

/// <summary>A pattern in which some characters are literal even if they are <c>*</c> or <c>?</c>: those that came from a value.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Literal">For each character whether it is literal; <see langword="null"/> when none is.</param>
internal sealed record GlobText(string Text, bool[]? Literal = null)
{
    /// <summary>Part of the pattern.</summary>
    public GlobText this[Range range] => new(Text[range], Literal?[range]);

    /// <summary>Whether the last character is a <c>*</c> that matches anything.</summary>
    public bool EndsWithStar => Text.EndsWith('*') && Literal?[^1] != true;

    /// <summary>Whether a character matches more than itself.</summary>
    public bool HasWildcard => HasWildcardIn(..);

    /// <summary>Whether a character of a part matches more than itself.</summary>
    public bool HasWildcardIn(Range range)
    {
        var (start, length) = range.GetOffsetAndLength(Text.Length);
        for (var at = start; at < start + length; at++)
        {
            if (Text[at] is '*' or '?' && Literal?[at] != true)
            {
                return true;
            }
        }

        return false;
    }

    public bool Matches(ReadOnlySpan<char> text) => Glob.Matches(Text, text, ignoreCase: false, Literal);

    /// <summary>Whether a part of the pattern fits a text.</summary>
    public bool Matches(Range range, ReadOnlySpan<char> text) => Glob.Matches(Text.AsSpan(range), text, ignoreCase: false, Literal is null ? [] : Literal.AsSpan(range));

    /// <summary>Puts a pattern together from pieces of both kinds.</summary>
    internal sealed class Builder
    {
        private readonly StringBuilder text = new();
        private readonly List<bool> literal = [];

        public void Add(string piece, bool isLiteral)
        {
            text.Append(piece);
            literal.AddRange(Enumerable.Repeat(isLiteral, piece.Length));
        }

        public GlobText Build() => new(text.ToString(), [.. literal]);
    }
}
