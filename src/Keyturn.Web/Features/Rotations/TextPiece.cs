using System.Collections.Immutable;

namespace Keyturn.Web.Features.Rotations;

/// <summary>A piece of a line, marked when it is what was searched for.</summary>
public readonly record struct TextPiece(string Text, bool Marked)
{
    /// <summary>Cuts <paramref name="text"/> so that the pieces joined are the text again.</summary>
    public static ImmutableArray<TextPiece> Split(string text, string term)
    {
        if (term.Length == 0)
            return [new TextPiece(text, false)];

        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var from = 0;
        while (text.IndexOf(term, from, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
        {
            if (at > from)
                pieces.Add(new TextPiece(text[from..at], false));
            pieces.Add(new TextPiece(text.Substring(at, term.Length), true));
            from = at + term.Length;
        }

        if (from < text.Length || pieces.Count == 0)
            pieces.Add(new TextPiece(text[from..], false));
        return pieces.DrainToImmutable();
    }
}
