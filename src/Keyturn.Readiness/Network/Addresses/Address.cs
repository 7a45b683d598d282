using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Keyturn.Readiness.Network.Addresses;

/// <summary>Which of the two internets an address belongs to; rules of one never speak of the other.</summary>
public enum IpFamily
{
    /// <summary>IPv4, 32 bits.</summary>
    V4,

    /// <summary>IPv6, 128 bits.</summary>
    V6,
}

/// <summary>One IP address as a number.</summary>
/// <param name="Family">IPv4 or IPv6; equal numbers of two families are different addresses.</param>
/// <param name="Value">The address, most significant bit first.</param>
public readonly record struct Address(IpFamily Family, UInt128 Value)
{
    /// <summary>Reads dotted or colon notation.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is no IP address.</exception>
    public static Address Parse(string text) => IPAddress.TryParse(text, out var address) ? From(address) : throw new FormatException($"'{text}' is no IP address.");

    internal static Address From(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var written);
        return address.AddressFamily == AddressFamily.InterNetwork
            ? new(IpFamily.V4, BinaryPrimitives.ReadUInt32BigEndian(bytes[..written]))
            : new(IpFamily.V6, BinaryPrimitives.ReadUInt128BigEndian(bytes[..written]));
    }

    /// <summary>The usual notation of its family.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
        return new IPAddress(Family == IpFamily.V4 ? bytes[12..] : bytes).ToString();
    }
}
