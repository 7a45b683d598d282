using System.Collections.Immutable;

namespace Keyturn.Operations.Attempts;

/// <summary>A list of many rows, newest first, in which a few change at a time.</summary>
internal static class SortedRows
{
    /// <summary>The list without the rows that are gone and with the fresh ones, in one pass that hashes nothing.</summary>
    /// <param name="rows">Newest first.</param>
    /// <param name="gone">Rows of the list, told by identity, in any order.</param>
    /// <param name="fresh">In any order.</param>
    public static ImmutableArray<AttemptRow> Replace(ImmutableArray<AttemptRow> rows, List<AttemptRow> gone, List<AttemptRow> fresh)
    {
        gone.Sort(AttemptRow.NewestFirst);
        fresh.Sort(AttemptRow.NewestFirst);
        var merged = ImmutableArray.CreateBuilder<AttemptRow>(rows.Length - gone.Count + fresh.Count);
        var (next, left) = (0, 0);
        foreach (var row in rows)
        {
            while (left < gone.Count && AttemptRow.NewestFirst(gone[left], row) < 0)
                left++;
            if (IsGone(row, left))
                continue;
            while (next < fresh.Count && AttemptRow.NewestFirst(fresh[next], row) < 0)
                merged.Add(fresh[next++]);
            merged.Add(row);
        }

        while (next < fresh.Count)
            merged.Add(fresh[next++]);
        return merged.DrainToImmutable();

        // A test and a rotation may share the start and the name.
        bool IsGone(AttemptRow row, int from)
        {
            for (; from < gone.Count && AttemptRow.NewestFirst(gone[from], row) == 0; from++)
            {
                if (ReferenceEquals(gone[from], row))
                    return true;
            }

            return false;
        }
    }
}
