using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Ui;

/// <summary>Rows drawn once for all viewers who see them alike: each row on a screen is three kilobytes of text, which every viewer would else hold and every live change draw again.</summary>
/// <remarks>Rows are told apart by identity: a changed row is another object. Words such as <c>3 min ago</c> are of the minute in which the first viewer asked.</remarks>
public sealed class SharedRows<TRow>(TimeProvider time)
    where TRow : class
{
    /// <summary>Rows kept of the present and as many of the past; about ten screens, some megabytes.</summary>
    internal const int Most = 512;

    private readonly Lock gate = new();
    private Dictionary<Key, MarkupString> newer = [];
    private Dictionary<Key, MarkupString> older = [];
    private long minute;

    /// <param name="row">The row.</param>
    /// <param name="look">Everything else that its cells depend on: language, time zone, columns.</param>
    /// <param name="draw">Draws it when nobody has in this minute.</param>
    public MarkupString Of(TRow row, string look, Func<TRow, MarkupString> draw)
    {
        var key = new Key(row, look);
        if (Find(key) is { } known)
            return known;

        // Outside the lock: one slow row holds up nobody. Of two who draw the same at once, the first is kept.
        var drawn = draw(row);
        lock (gate)
        {
            if (!newer.TryAdd(key, drawn))
                return newer[key];

            if (newer.Count >= Most)
                (newer, older) = ([], newer);
        }

        return drawn;
    }

    private MarkupString? Find(Key key)
    {
        var now = time.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
        lock (gate)
        {
            if (now != minute)
            {
                (newer, older, minute) = ([], [], now);
            }

            if (newer.TryGetValue(key, out var known))
                return known;

            if (!older.Remove(key, out known))
                return null;

            newer.Add(key, known);
            return known;
        }
    }

    private readonly record struct Key(TRow Row, string Look)
    {
        public bool Equals(Key other) => ReferenceEquals(Row, other.Row) && Look == other.Look;

        public override int GetHashCode() => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Row), Look);
    }
}
