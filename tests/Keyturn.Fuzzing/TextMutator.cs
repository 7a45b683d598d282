namespace Keyturn.Fuzzing;

/// <summary>Changes a text without regard to what it means.</summary>
internal sealed class TextMutator(Random random)
{
    private const string Structure = "{}[]\",:\\";

    /// <summary>Long enough to pass the parser's bound.</summary>
    private const int Longest = 300_000;

    public string Mutate(string text, string other) => random.Next(9) switch
    {
        0 => Insert(text, Structure[random.Next(Structure.Length)].ToString()),
        1 => Insert(text, ((char)random.Next(char.MaxValue)).ToString()),
        2 => Insert(text, Seeds.Words[random.Next(Seeds.Words.Length)]),
        3 => Remove(text, random.Next(1, 9)),
        4 => Remove(text, random.Next(1, text.Length + 1)),
        5 => Insert(text, Piece(text)),
        6 => text[..random.Next(text.Length + 1)] + other[random.Next(other.Length + 1)..],
        7 => Repeat(text),
        _ => Replace(text),
    };

    private string Insert(string text, string piece) => text.Insert(random.Next(text.Length + 1), piece);

    private string Remove(string text, int length)
    {
        var at = random.Next(text.Length + 1);
        return text.Remove(at, Math.Min(length, text.Length - at));
    }

    private string Piece(string text)
    {
        var at = random.Next(text.Length + 1);
        return text.Substring(at, random.Next(text.Length - at + 1));
    }

    private string Repeat(string text)
    {
        var piece = Piece(text);
        return piece.Length == 0 ? text : Insert(text, string.Concat(Enumerable.Repeat(piece, random.Next(1, Math.Max(2, Longest / piece.Length / (1 << random.Next(8)))))));
    }

    private string Replace(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var at = random.Next(text.Length);
        return $"{text.AsSpan(0, at)}{(char)(text[at] ^ (1 << random.Next(8)))}{text.AsSpan(at + 1)}";
    }
}
