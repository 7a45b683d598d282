using System.Text;

namespace Keyturn.Readiness.Parameters;

/// <summary>The words of a name or a sentence: split where letters and digits end and where a capital begins, in lower case.</summary>
internal static class NameWords
{
    public static IReadOnlyList<string> Of(string? text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var before = '\0';
        foreach (var letter in text ?? "")
        {
            if (!char.IsLetterOrDigit(letter) || (char.IsUpper(letter) && char.IsLower(before)))
                End();
            if (char.IsLetterOrDigit(letter))
                word.Append(char.ToLowerInvariant(letter));
            before = letter;
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>The first of <paramref name="wanted"/> in the words, as a word of its own or several in a row; <see langword="null"/> for none.</summary>
    public static string? FirstOf(IReadOnlyList<string> words, IEnumerable<string[]> wanted) =>
        wanted.Where(parts => Enumerable.Range(0, Math.Max(0, words.Count - parts.Length + 1)).Any(at => parts.SequenceEqual(words.Skip(at).Take(parts.Length), StringComparer.Ordinal)))
            .Select(parts => string.Join(' ', parts)).FirstOrDefault();
}
