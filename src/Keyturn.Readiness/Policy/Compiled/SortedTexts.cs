using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>Texts in order, with the columns that each belongs to: a pattern is looked for where its literal beginning is.</summary>
internal sealed class SortedTexts
{
    private readonly string[] texts;
    private readonly int[][] columns;

    public SortedTexts(IEnumerable<(string Text, int Column)> pairs)
    {
        var groups = pairs.GroupBy(pair => pair.Text, pair => pair.Column, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        texts = [.. groups.Select(group => group.Key)];
        columns = [.. groups.Select(group => group.ToArray())];
    }

    /// <summary>Raises the columns of every text that fits a pattern.</summary>
    public void Match(GlobText pattern, bool isCertain, KleeneWords into)
    {
        var prefix = PrefixLength(pattern);
        var rest = pattern[prefix..];
        var shape = ShapeOf(rest);
        var start = pattern.Text.AsSpan(0, prefix);
        for (var at = FirstFrom(start); at < texts.Length && texts[at].AsSpan().StartsWith(start, StringComparison.Ordinal); at++)
        {
            var text = texts[at].AsSpan(prefix);
            var fits = shape switch
            {
                Shape.Exact => text.IsEmpty,
                Shape.Any => true,
                Shape.Length => text.Length == rest.Text.Length,
                _ => rest.Matches(text),
            };
            if (fits)
            {
                Raise(at, isCertain, into);
            }
            else if (shape == Shape.Exact)
            {
                break;
            }
        }
    }

    /// <summary>Raises the columns of one text.</summary>
    public void Equal(string text, KleeneWords into)
    {
        var at = Array.BinarySearch(texts, text, StringComparer.Ordinal);
        if (at >= 0)
        {
            Raise(at, true, into);
        }
    }

    private void Raise(int at, bool isCertain, KleeneWords into)
    {
        foreach (var column in columns[at])
        {
            into.Raise(column, isCertain);
        }
    }

    private int FirstFrom(ReadOnlySpan<char> start)
    {
        var (low, high) = (0, texts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (texts[middle].AsSpan().SequenceCompareTo(start) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static int PrefixLength(GlobText pattern)
    {
        var at = 0;
        while (at < pattern.Text.Length && (pattern.Literal?[at] == true || pattern.Text[at] is not ('*' or '?')))
        {
            at++;
        }

        return at;
    }

    private static Shape ShapeOf(GlobText rest) =>
        rest.Text.Length == 0 ? Shape.Exact
        : rest.Text.Length == 1 && rest.EndsWithStar ? Shape.Any
        : rest.Text.AsSpan().IndexOfAnyExcept('?') < 0 && rest.Literal?.Contains(true) != true ? Shape.Length
        : Shape.General;

    private enum Shape
    {
        /// <summary>Nothing follows.</summary>
        Exact,

        /// <summary>One star follows.</summary>
        Any,

        /// <summary>Only question marks follow.</summary>
        Length,

        /// <summary>Anything else.</summary>
        General,
    }
}
