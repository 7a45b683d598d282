using System.Globalization;
using System.Net;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Conditions;

/// <summary>IpAddress and NotIpAddress: one address or a CIDR block; the two families never match each other.</summary>
/// <remarks>"IP address condition operators", IAM User Guide.</remarks>
internal static class IpAddressOperators
{
    private const int Dots = 3;

    public static Answer Fits(string value, string actual)
    {
        if (Address(actual) is not { } address)
        {
            return Answer.Unknown(UnknownCode.ValueNotUnderstood, actual);
        }

        var slash = value.IndexOf('/', StringComparison.Ordinal);
        if (Address(slash < 0 ? value : value[..slash]) is not { } block)
        {
            return Answer.Unknown(UnknownCode.ValueNotUnderstood, value);
        }

        var bits = block.Length * 8;
        if (slash >= 0 && (!int.TryParse(value.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out bits) || bits > block.Length * 8))
        {
            return Answer.Unknown(UnknownCode.ValueNotUnderstood, value);
        }

        return Answer.Of(address.Length == block.Length && SamePrefix(address, block, bits));
    }

    private static bool SamePrefix(byte[] left, byte[] right, int bits)
    {
        for (var bit = 0; bit < bits; bit++)
        {
            var mask = 0x80 >> (bit % 8);
            if ((left[bit / 8] & mask) != (right[bit / 8] & mask))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The parser also takes shortened, octal and hexadecimal forms of version 4, which policies do not have.</summary>
    private static byte[]? Address(string text) =>
        IPAddress.TryParse(text, out var address) && !text.Contains('%', StringComparison.Ordinal) && !text.Contains('[', StringComparison.Ordinal)
        && (text.Contains(':', StringComparison.Ordinal) || IsDottedDecimal(text))
            ? address.GetAddressBytes()
            : null;

    private static bool IsDottedDecimal(string text)
    {
        var parts = text.Split('.');
        return parts.Length == Dots + 1 && Array.TrueForAll(parts, part => part.Length == 1 || part is [not '0', _, ..]);
    }
}
