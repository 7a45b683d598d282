using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Splitting;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>Splits unknown verdicts of a row into the cases of the keys that they hang on.</summary>
/// <remarks>Agrees with <see cref="CaseSplitter"/>: that splits the keys a verdict hangs on, this all keys that a live statement on the column hangs on. The further
/// ones change no verdict; but where they make too many cases, the obvious evaluator is asked, for it may find fewer.</remarks>
internal sealed class CaseWords
{
    private readonly Plane plane;
    private readonly SlotWords settled;
    private readonly SlotWords work;
    private readonly ulong[][] live;
    private readonly ulong[][] parts;
    private readonly ulong[] own;
    private readonly Decided[] seen;
    private CompiledRow row = null!;
    private VerdictWords into = null!;
    private List<Residual> open = [];
    private int action;
    private int from;
    private int to;
    private int asked;

    public CaseWords(Plane plane, SlotWords settled, SlotWords work)
    {
        (this.plane, this.settled, this.work) = (plane, settled, work);
        live = [.. Enumerable.Range(0, Vocabulary.Splittable).Select(_ => new ulong[plane.Width])];
        parts = [.. Enumerable.Range(0, Vocabulary.Splittable + 1).Select(_ => new ulong[plane.Width])];
        own = new ulong[plane.Width];
        seen = new Decided[plane.Width];
    }

    /// <summary>Splits the unknown verdicts of one action.</summary>
    /// <returns>How many cells the obvious evaluator was asked for.</returns>
    public int Split(CompiledRow row, int action, List<Residual> open, ColumnSet columns, VerdictWords into)
    {
        (this.row, this.action, this.open, this.into, from, to, asked) = (row, action, open, into, columns.First, columns.End, 0);
        var splittable = row.Open & ~row.Named.Otherwise;
        if (splittable == 0 || !HasUnknown(columns))
        {
            return 0;
        }

        Enliven();
        foreach (var (otherwise, some) in plane.Layers.Usages)
        {
            if (Take(some, columns))
            {
                Part(0, 0, splittable & ~otherwise);
            }
        }

        return asked;
    }

    private bool HasUnknown(ColumnSet columns)
    {
        for (var word = from; word < to; word++)
        {
            if ((into.Unknown(action, word) & columns[word]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Marks for each key the columns on which a live statement hangs on it.</summary>
    private void Enliven()
    {
        foreach (var columns in live)
        {
            columns.AsSpan(from, to - from).Clear();
        }

        foreach (var residual in open)
        {
            foreach (var clause in residual.Open ?? [])
            {
                if (clause.IsSplittable && (row.Open >> clause.Keys[0] & 1) != 0)
                {
                    var columns = live[clause.Keys[0]];
                    for (var word = Math.Max(from, residual.Columns.May.First); word < Math.Min(to, residual.Columns.May.End); word++)
                    {
                        columns[word] |= residual.Columns.May[word] & (residual.Narrowed?.May[word] ?? ~0UL);
                    }
                }
            }
        }
    }

    /// <summary>Begins with the unknown ones of some columns.</summary>
    private bool Take(ColumnSet some, ColumnSet columns)
    {
        var any = 0UL;
        for (var word = from; word < to; word++)
        {
            any |= parts[0][word] = some[word] & columns[word] & into.Unknown(action, word);
        }

        return any != 0;
    }

    /// <summary>Parts columns by the keys that are live on them.</summary>
    private void Part(int key, uint keys, uint splittable)
    {
        var (own, next) = (parts[key], key + 1 < parts.Length ? parts[key + 1] : []);
        if (key == Vocabulary.Splittable)
        {
            Settle(own, keys);
            return;
        }

        for (var wanted = 0; wanted < 2; wanted++)
        {
            var any = 0UL;
            var isSplit = (splittable >> key & 1) != 0;
            for (var word = from; word < to; word++)
            {
                any |= next[word] = own[word] & (!isSplit ? ~0UL : wanted == 1 ? live[key][word] : ~live[key][word]);
            }

            if (any != 0)
            {
                Part(key + 1, wanted == 1 && isSplit ? keys | 1U << key : keys, splittable);
            }

            if (!isSplit)
            {
                return;
            }
        }
    }

    /// <summary>All columns at once where the cases of everything that any column names are few enough, else those that name the same.</summary>
    private void Settle(ulong[] columns, uint keys)
    {
        if (keys == 0 || Try(columns, row.WorldsOf(keys)))
        {
            return;
        }

        foreach (var (named, some) in plane.Layers.Naming)
        {
            if (Touches(some, columns))
            {
                own.AsSpan(from, to - from).Clear();
                for (var word = Math.Max(from, some.First); word < Math.Min(to, some.End); word++)
                {
                    own[word] = columns[word] & some[word];
                }

                if (!Try(own, row.WorldsOf(keys, named)))
                {
                    AskObvious(ColumnSet.Of(own.AsSpan(from, to - from), from));
                }
            }
        }
    }

    private void AskObvious(ColumnSet columns)
    {
        foreach (var column in columns.Columns())
        {
            into[action, column] = plane.AskObvious(row, action, column);
            asked++;
        }
    }

    private bool Touches(ColumnSet some, ulong[] columns)
    {
        for (var word = Math.Max(from, some.First); word < Math.Min(to, some.End); word++)
        {
            if ((some[word] & columns[word]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool Try(ulong[] columns, Worlds worlds)
    {
        if (worlds.Count > CaseSplitter.MostCases)
        {
            return false;
        }

        var (first, end) = (from, to);
        while (first < end && columns[first] == 0)
        {
            first++;
        }

        while (end > first && columns[end - 1] == 0)
        {
            end--;
        }

        Array.Clear(seen, first, end - first);
        worlds.Restart();
        do
        {
            if (!Add(worlds.Held, columns, first, end))
            {
                break;
            }
        }
        while (worlds.Next());

        for (var word = first; word < end; word++)
        {
            into.Write(action, word, seen[word].InAllCases(), columns[word]);
        }

        return true;
    }

    /// <summary>Adds the verdicts of one case. Returns whether another case could still tell anything.</summary>
    private bool Add(int[] held, ulong[] columns, int first, int end)
    {
        work.CopyFrom(settled, Slot.Scp + row.Layers.Scps.Length, first, end);
        foreach (var residual in open)
        {
            if (OpenTruth.Of(residual, row, held, plane.Words) is not Truth.No and var truth)
            {
                work.Raise(residual, truth == Truth.Yes && (residual.Yes >> plane.Actions[action] & 1) != 0, first, end);
            }
        }

        var left = 0UL;
        for (var word = first; word < end; word++)
        {
            seen[word] |= work.Decide(word, row, plane.Barred(action, word));
            left |= columns[word] & ~seen[word].Undecided;
        }

        return left != 0;
    }
}
