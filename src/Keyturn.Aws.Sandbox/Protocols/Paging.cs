using System.Text;

namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>One page of a list.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Next">The marker of the next page, or null on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Cuts lists into pages whose marker names the last item: what comes or goes between two calls shifts no page.</summary>
public static class Paging
{
    private const string Mark = "after:";

    /// <summary>The page behind a marker.</summary>
    /// <param name="items">All items.</param>
    /// <param name="key">Their order, compared as ordinal text; each key once.</param>
    /// <param name="marker">The marker of the call, or null for the first page.</param>
    /// <param name="size">The most items on a page.</param>
    /// <param name="refusal">What the service says to a marker that is none of its own.</param>
    public static Page<T> Take<T>(IEnumerable<T> items, Func<T, string> key, string? marker, long size, Func<WireException> refusal)
    {
        var after = marker is null ? null : Read(marker) ?? throw refusal();
        var page = items.Select(item => (Key: key(item), Item: item))
            .Where(pair => after is null || string.CompareOrdinal(pair.Key, after) > 0)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Take((int)size + 1)
            .ToList();
        return page.Count > size
            ? new([.. page.Take((int)size).Select(pair => pair.Item)], Write(page[(int)size - 1].Key))
            : new([.. page.Select(pair => pair.Item)], null);
    }

    private static string Write(string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes(Mark + key));

    private static string? Read(string marker)
    {
        var buffer = new byte[marker.Length];
        if (!Convert.TryFromBase64String(marker, buffer, out var length)) return null;
        var text = Encoding.UTF8.GetString(buffer, 0, length);
        return text.StartsWith(Mark, StringComparison.Ordinal) ? text[Mark.Length..] : null;
    }
}
