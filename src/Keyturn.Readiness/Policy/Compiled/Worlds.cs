using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Splitting;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>The ways in which the unknown splittable keys of a consumer can turn out, one combination after the other.</summary>
/// <remarks>Follows <see cref="CaseSplitter"/>. A value that the policies of a column do not name is as good there as any other that they do not name.</remarks>
internal sealed class Worlds
{
    private readonly int[][] outcomes;
    private readonly int[] at;

    /// <param name="words">Numbers of values.</param>
    /// <param name="row">The consumer.</param>
    /// <param name="keys">A bit for each key to split.</param>
    /// <param name="named">What the policies concerned compare these keys with.</param>
    public Worlds(Vocabulary words, CompiledRow row, uint keys, NamedValues named)
    {
        outcomes = new int[Vocabulary.Splittable][];
        at = new int[outcomes.Length];
        Held = new int[outcomes.Length];
        Count = 1;
        for (var key = 0; key < outcomes.Length; key++)
        {
            outcomes[key] = (keys >> key & 1) == 0 ? [row.IsOfColumn(key) ? words.Absent : row.ValueOf(key, 0)] : Outcomes(words, words.Value(row.ValueOf(key, 0)), named.Values[key]);
            Held[key] = outcomes[key][0];
            Count = Math.Min(Count * outcomes[key].Length, int.MaxValue);
        }
    }

    /// <summary>How many combinations there are.</summary>
    public long Count { get; }

    /// <summary>What each key holds in the present combination.</summary>
    public int[] Held { get; }

    /// <summary>Goes to the next combination; after the last to the first, and says so.</summary>
    public bool Next()
    {
        for (var key = 0; key < outcomes.Length; key++)
        {
            at[key] = (at[key] + 1) % outcomes[key].Length;
            Held[key] = outcomes[key][at[key]];
            if (at[key] != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes to the first combination.</summary>
    public void Restart()
    {
        for (var key = 0; key < outcomes.Length; key++)
        {
            at[key] = 0;
            Held[key] = outcomes[key][0];
        }
    }

    private static int[] Outcomes(Vocabulary words, ContextValue value, int[] named)
    {
        if (value is ContextValue.MaybeAbsentValue maybe)
        {
            return [words.ValueOf(maybe.Present), words.Absent];
        }

        var other = SplittableKey.OtherThan([.. named.Select(number => ColumnValues.Text(words.Value(number)) ?? "")]);
        return [.. named, words.ValueOf(ContextValue.Known(other)), words.Absent];
    }
}
