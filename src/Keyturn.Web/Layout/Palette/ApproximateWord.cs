namespace Keyturn.Web.Layout.Palette;

/// <summary>One word of a search, prepared for looking into many names: whole, at a word's start, inside, or with a typing mistake or two.</summary>
/// <remarks>The mistakes are counted with the bit-parallel automaton of Wu and Manber: one pass over the name, a few operations per letter.</remarks>
public sealed class ApproximateWord
{
    private const int LongestPattern = 60;
    private readonly string word;
    private readonly Dictionary<char, ulong> masks = [];
    private readonly int mistakes;
    private readonly string[] swapped;

    public ApproximateWord(string word)
    {
        this.word = word.Length > LongestPattern ? word[..LongestPattern].ToLowerInvariant() : word.ToLowerInvariant();
        for (var place = 0; place < this.word.Length; place++)
        {
            masks[this.word[place]] = masks.GetValueOrDefault(this.word[place]) | (1UL << place);
        }

        mistakes = MistakesAllowed(this.word.Length);

        // Two letters in the wrong order are two mistakes to the automaton; for a short word that has only one, they are tried one by one.
        swapped = mistakes == 1 ? [.. Enumerable.Range(0, this.word.Length - 1).Select(Swap)] : [];
    }

    /// <summary>Short words must be right: with a mistake they would be in every name.</summary>
    public static int MistakesAllowed(int length) => length switch
    {
        < 4 => 0,
        < 6 => 1,
        _ => 2,
    };

    /// <summary>0 for the whole name, then start of the name, start of a part, inside, one mistake, two; <see langword="null"/>: not there.</summary>
    public int? Score(string name)
    {
        var at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
        {
            return (at, name.Length == word.Length) switch
            {
                (0, true) => 0,
                (0, false) => 1,
                _ => StartsPart(name) ? 2 : 3,
            };
        }

        if (Mistakes(name) is { } found)
        {
            return 3 + found;
        }

        return Array.Exists(swapped, other => name.Contains(other, StringComparison.OrdinalIgnoreCase)) ? 4 : null;
    }

    /// <summary>The fewest letters to change, add or leave out so that the word is in <paramref name="name"/>, when few enough.</summary>
    internal int? Mistakes(string name)
    {
        if (mistakes == 0)
        {
            return name.Contains(word, StringComparison.OrdinalIgnoreCase) ? 0 : null;
        }

        var end = 1UL << (word.Length - 1);
        Span<ulong> states = stackalloc ulong[mistakes + 1];
        for (var count = 0; count <= mistakes; count++)
        {
            states[count] = (1UL << count) - 1;
        }

        int? best = null;
        foreach (var letter in name)
        {
            var mask = masks.GetValueOrDefault(char.ToLowerInvariant(letter));
            var before = states[0];
            states[0] = ((before << 1) | 1) & mask;
            for (var count = 1; count <= mistakes; count++)
            {
                var old = states[count];

                // Right letter, letter too many, wrong letter, letter missing.
                states[count] = (((old << 1) | 1) & mask) | before | ((before | states[count - 1]) << 1) | ((1UL << count) - 1);
                before = old;
            }

            for (var count = 0; count < (best ?? mistakes + 1); count++)
            {
                if ((states[count] & end) != 0)
                {
                    best = count;
                }
            }
        }

        return best;
    }

    private string Swap(int at) => string.Concat(word.AsSpan(0, at), [word[at + 1], word[at]], word.AsSpan(at + 2));

    private bool StartsPart(string name)
    {
        for (var at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = name.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at > 0 && name[at - 1] is ('/' or '-' or '_' or '.'))
            {
                return true;
            }
        }

        return false;
    }
}
