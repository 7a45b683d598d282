using System.Collections;
using System.Collections.Immutable;

namespace Keyturn.Web.Ui;

/// <summary>All rows as lines, made only when asked for, remembering which were asked for last: those are the rows on screen.</summary>
internal sealed class GridWindow<TRow>(ImmutableArray<TRow> rows, Action onTouch) : IList<GridLine<TRow>>
{
    private int first = int.MaxValue;
    private int last = -1;

    public int Count => rows.Length;

    public bool IsReadOnly => true;

    public GridLine<TRow> this[int index]
    {
        get
        {
            first = Math.Min(first, index);
            last = Math.Max(last, index);
            onTouch();
            return new(index, rows[index]);
        }

        set => throw new NotSupportedException();
    }

    /// <summary>The rows asked for since the last call, at most <paramref name="limit"/>, the newest end kept.</summary>
    public ImmutableArray<TRow> TakeTouched(int limit)
    {
        if (last < 0)
        {
            return [];
        }

        var from = Math.Max(first, last - limit + 1);
        var touched = rows.AsSpan()[from..(last + 1)].ToImmutableArray();
        (first, last) = (int.MaxValue, -1);
        return touched;
    }

    public IEnumerator<GridLine<TRow>> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Contains(GridLine<TRow> item) => IndexOf(item) >= 0;

    public int IndexOf(GridLine<TRow> item) =>
        item.Index >= 0 && item.Index < Count && EqualityComparer<TRow>.Default.Equals(rows[item.Index], item.Row) ? item.Index : -1;

    public void CopyTo(GridLine<TRow>[] array, int arrayIndex)
    {
        for (var index = 0; index < Count; index++)
        {
            array[arrayIndex + index] = this[index];
        }
    }

    public void Add(GridLine<TRow> item) => throw new NotSupportedException();

    public void Clear() => throw new NotSupportedException();

    public void Insert(int index, GridLine<TRow> item) => throw new NotSupportedException();

    public bool Remove(GridLine<TRow> item) => throw new NotSupportedException();

    public void RemoveAt(int index) => throw new NotSupportedException();
}
