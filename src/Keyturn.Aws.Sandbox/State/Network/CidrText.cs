using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace Keyturn.Aws.Sandbox.State.Network;

/// <summary>Blocks and addresses as AWS takes them.</summary>
public static class CidrText
{
    /// <summary>The address at this place of an IPv4 block; negative places count from its end.</summary>
    /// <exception cref="FormatException">Not an IPv4 block.</exception>
    public static string Address(string block, int place)
    {
        var network = IPNetwork.Parse(block);
        var first = BinaryPrimitives.ReadUInt32BigEndian(network.BaseAddress.GetAddressBytes());
        var at = place >= 0 ? first + (uint)place : first + (uint)(1L << (32 - network.PrefixLength)) - (uint)-place;
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, at);
        return new IPAddress(bytes).ToString();
    }

    /// <summary>How many addresses of a subnet are not kept by AWS.</summary>
    public static long Usable(string block) => (1L << (32 - IPNetwork.Parse(block).PrefixLength)) - 5;

    /// <summary>The block with its host bits cleared, or null when the text is none of this family.</summary>
    public static string? Canonical(string text, bool ipv6)
    {
        var parts = text.Split('/');
        if (parts.Length != 2 || !IPAddress.TryParse(parts[0], out var address) || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return null;
        var bytes = address.GetAddressBytes();
        if (bytes.Length != (ipv6 ? 16 : 4) || length > bytes.Length * 8) return null;
        for (var bit = length; bit < bytes.Length * 8; bit++) bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return $"{new IPAddress(bytes)}/{length.ToString(CultureInfo.InvariantCulture)}";
    }
}
