using System.Security.Cryptography;
using System.Text;

namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>A page of a list that is ordered by a key; the next one begins behind the last key, so what comes or goes shifts nothing.</summary>
/// <param name="Items">The items of this page.</param>
/// <param name="Next">Token of the next page; null at the end.</param>
internal sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next)
{
    /// <summary>Takes a page out of <paramref name="all"/>.</summary>
    /// <param name="all">Everything that the question matches, in the order of <paramref name="key"/>.</param>
    /// <param name="key">The key.</param>
    /// <param name="size">Largest number of items; null for all.</param>
    /// <param name="token">Token of the call, or null for the beginning.</param>
    /// <param name="refusal">What a token that nobody gave out is answered with.</param>
    public static ListPage<T> Take(IEnumerable<T> all, Func<T, string> key, long? size, string? token, WireException refusal)
    {
        var after = token is null ? null : ListToken.Read(token) ?? throw refusal;
        var rest = all.Where(one => after is null || string.CompareOrdinal(key(one), after) > 0);
        if (size is not { } largest) return new([.. rest], null);
        var page = rest.Take((int)largest + 1).ToList();
        return page.Count > largest ? new([.. page.Take((int)largest)], ListToken.Write(key(page[(int)largest - 1]))) : new(page, null);
    }
}

/// <summary>The text that stands for a key: opaque, and only good when it was given out.</summary>
internal static class ListToken
{
    private const int MarkLength = 8;

    public static string Write(string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes(Mark(key) + key));

    /// <summary>The key, or null when the text is no token.</summary>
    public static string? Read(string token)
    {
        var buffer = new byte[token.Length];
        if (!Convert.TryFromBase64String(token, buffer, out var length)) return null;
        var text = Encoding.UTF8.GetString(buffer, 0, length);
        return text.Length >= MarkLength && text[..MarkLength] == Mark(text[MarkLength..]) ? text[MarkLength..] : null;
    }

    private static string Mark(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..MarkLength];
}
