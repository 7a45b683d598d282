using System.Collections.Immutable;

namespace Keyturn.Operations.Secrets;

/// <summary>What one change does to the sorted rows: replaces in place, or merges, but never sorts them all again.</summary>
internal sealed class SecretRowChanges
{
    private readonly List<(SecretRow Old, SecretRow New)> replaced = [];
    private readonly List<SecretRow> added = [];
    private readonly HashSet<SecretRow> removed = new(ReferenceEqualityComparer.Instance);

    public bool IsEmpty => replaced.Count == 0 && added.Count == 0 && removed.Count == 0;

    public void Added(SecretRow row) => added.Add(row);

    public void Removed(SecretRow row) => removed.Add(row);

    public void Replaced(SecretRow old, SecretRow row)
    {
        if (SecretRowOrder.Instance.Compare(old, row) == 0)
        {
            replaced.Add((old, row));
            return;
        }

        removed.Add(old);
        added.Add(row);
    }

    public ImmutableArray<SecretRow> ApplyTo(ImmutableArray<SecretRow> sorted)
    {
        var rows = sorted.ToArray();
        foreach (var (old, row) in replaced)
        {
            var place = Array.BinarySearch(rows, old, SecretRowOrder.Instance);
            rows[place] = row;
        }

        if (added.Count > 0 || removed.Count > 0)
        {
            rows = Merge(rows);
        }

        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(rows);
    }

    private SecretRow[] Merge(SecretRow[] rows)
    {
        added.Sort(SecretRowOrder.Instance);
        var merged = new List<SecretRow>(rows.Length + added.Count);
        var next = 0;
        foreach (var row in rows)
        {
            if (removed.Contains(row))
            {
                continue;
            }

            while (next < added.Count && SecretRowOrder.Instance.Compare(added[next], row) < 0)
            {
                merged.Add(added[next++]);
            }

            merged.Add(row);
        }

        merged.AddRange(added[next..]);
        return [.. merged];
    }
}
