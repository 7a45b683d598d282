using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Where a list goes on: an opaque token that fits only the same question.</summary>
/// <param name="Offset">Items before the next page when the token was made.</param>
/// <param name="Last">Key of the last item before it; empty at the start.</param>
internal sealed record PageToken(int Offset, string Last)
{
    /// <summary>Writes a token for a question of this shape.</summary>
    public static string Write(int offset, string last, string shape) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Mark(shape)}|{offset}|{last}")));

    /// <summary>Reads a token; null when there is none.</summary>
    /// <exception cref="WireException">Not a token of this question.</exception>
    public static PageToken? Read(string? token, string shape)
    {
        if (token is null) return null;
        var buffer = new byte[token.Length];
        if (Convert.TryFromBase64String(token, buffer, out var length)
            && Encoding.UTF8.GetString(buffer, 0, length).Split('|', 3) is [var mark, var offset, var last]
            && mark == Mark(shape)
            && int.TryParse(offset, CultureInfo.InvariantCulture, out var start))
        {
            return new PageToken(start, last);
        }

        throw new WireException("InvalidNextTokenException", "The NextToken value is invalid.");
    }

    /// <summary>Index of the next item, also when items came or went since.</summary>
    public int Resume<T>(IReadOnlyList<T> items, Func<T, string> key)
    {
        if (Offset == 0 || (Offset <= items.Count && key(items[Offset - 1]) == Last)) return Offset;
        for (var i = 0; i < items.Count; i++)
        {
            if (key(items[i]) == Last) return i + 1;
        }

        return Math.Min(Offset, items.Count);
    }

    private static string Mark(string shape) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shape)))[..12];
}
