using System.Collections.Immutable;
using Keyturn.Operations.Secrets;

namespace Keyturn.Web.Layout.Palette;

/// <summary>Finds secrets by a few letters of the name, wrong ones included, over all secrets of the board.</summary>
public static class NameSearch
{
    /// <summary>The best rows, best first: each word must be in the name, exactly or nearly.</summary>
    public static ImmutableArray<SecretRow> Find(ImmutableArray<SecretRow> rows, string query, int most)
    {
        var words = query.ToLowerInvariant().Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => new ApproximateWord(word))
            .ToArray();
        if (words.Length == 0 || most <= 0)
        {
            return [];
        }

        // A heap of the best few: sorting 30,000 matches of one letter would cost more than finding them.
        var best = new PriorityQueue<SecretRow, (int Score, int Index)>(most + 1, Comparer<(int Score, int Index)>.Create(WorstFirst));
        for (var index = 0; index < rows.Length; index++)
        {
            if (Score(rows[index].Arn.Name, words) is not { } score)
            {
                continue;
            }

            best.Enqueue(rows[index], (score, index));
            if (best.Count > most)
            {
                best.Dequeue();
            }
        }

        var found = new SecretRow[best.Count];
        for (var place = found.Length - 1; place >= 0; place--)
        {
            found[place] = best.Dequeue();
        }

        return [.. found];
    }

    /// <summary>Lower is better; <see langword="null"/> when a word is not in the name at all.</summary>
    internal static int? Score(string name, IReadOnlyList<ApproximateWord> words)
    {
        var total = 0;
        foreach (var word in words)
        {
            if (word.Score(name) is not { } score)
            {
                return null;
            }

            total += score;
        }

        // Among equal matches the shorter name is the nearer one.
        return (total * 256) + Math.Min(name.Length, 255);
    }

    private static int WorstFirst((int Score, int Index) left, (int Score, int Index) right) =>
        right.CompareTo(left);
}
