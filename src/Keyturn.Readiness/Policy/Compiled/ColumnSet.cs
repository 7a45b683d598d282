using System.Numerics;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>Columns of a plane as bits, kept from the first word that has one to the last.</summary>
internal sealed class ColumnSet(int first, ulong[] words)
{
    /// <summary>Columns per word.</summary>
    public const int Width = 64;

    public static ColumnSet None { get; } = new(0, []);

    /// <summary>The first word that is kept.</summary>
    public int First => first;

    /// <summary>The word behind the last that is kept.</summary>
    public int End => first + words.Length;

    public bool IsEmpty => words.Length == 0;

    public int Count => words.Sum(BitOperations.PopCount);

    public ulong this[int word] => (uint)(word - first) < (uint)words.Length ? words[word - first] : 0;

    /// <summary>The columns of some words.</summary>
    /// <param name="all">The words.</param>
    /// <param name="at">Which word the first of them is.</param>
    public static ColumnSet Of(ReadOnlySpan<ulong> all, int at = 0)
    {
        var start = all.IndexOfAnyExcept(0UL);
        return start < 0 ? None : new(at + start, all[start..(all.LastIndexOfAnyExcept(0UL) + 1)].ToArray());
    }

    public static int WordsFor(int columns) => (columns + Width - 1) / Width;

    public static void Mark(Span<ulong> all, int column) => all[column / Width] |= 1UL << (column % Width);

    public bool Contains(int column) => (this[column / Width] >> (column % Width) & 1) != 0;

    public ColumnSet And(ColumnSet other) => Join(other, keep: true);

    public ColumnSet Except(ColumnSet other) => Join(other, keep: false);

    /// <summary>Every column in it, ascending.</summary>
    public IEnumerable<int> Columns()
    {
        for (var word = First; word < End; word++)
        {
            for (var bits = this[word]; bits != 0; bits &= bits - 1)
            {
                yield return (word * Width) + BitOperations.TrailingZeroCount(bits);
            }
        }
    }

    /// <summary>Whether a column is in both.</summary>
    public bool Overlaps(ColumnSet other)
    {
        for (var word = Math.Max(First, other.First); word < Math.Min(End, other.End); word++)
        {
            if ((this[word] & other[word]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private ColumnSet Join(ColumnSet other, bool keep)
    {
        var joined = new ulong[words.Length];
        for (var at = 0; at < joined.Length; at++)
        {
            joined[at] = words[at] & (keep ? other[First + at] : ~other[First + at]);
        }

        return Of(joined, First);
    }
}

/// <summary>A truth value for each column: Yes for those in the first set, Unknown for those in the second only, else No.</summary>
internal sealed record KleeneSet(ColumnSet Yes, ColumnSet May)
{
    public static KleeneSet None { get; } = new(ColumnSet.None, ColumnSet.None);

    public KleeneSet And(KleeneSet other) => new(Yes.And(other.Yes), May.And(other.May));
}

/// <summary>Builds a <see cref="KleeneSet"/> over all columns of a plane.</summary>
internal sealed class KleeneWords(int columns)
{
    private readonly ulong[] yes = new ulong[ColumnSet.WordsFor(columns)];
    private readonly ulong[] may = new ulong[ColumnSet.WordsFor(columns)];

    /// <summary>Makes a column at least as true as this.</summary>
    public void Raise(int column, bool isCertain)
    {
        ColumnSet.Mark(may, column);
        if (isCertain)
        {
            ColumnSet.Mark(yes, column);
        }
    }

    public void Raise(KleeneSet set)
    {
        for (var word = set.May.First; word < set.May.End; word++)
        {
            yes[word] |= set.Yes[word];
            may[word] |= set.May[word];
        }
    }

    /// <summary>Makes every column at least unknown.</summary>
    public void RaiseAllToUnknown() => may.AsSpan().Fill(~0UL);

    public KleeneSet Build(bool negated)
    {
        for (var word = 0; word < yes.Length; word++)
        {
            var valid = word == columns / ColumnSet.Width ? (1UL << (columns % ColumnSet.Width)) - 1 : ~0UL;
            (yes[word], may[word]) = negated ? (~may[word] & valid, ~yes[word] & valid) : (yes[word] & valid, may[word] & valid);
        }

        var certain = ColumnSet.Of(yes);
        return new(certain, yes.AsSpan().SequenceEqual(may) ? certain : ColumnSet.Of(may));
    }
}
