using System.Globalization;
using System.Net;

namespace Keyturn.Readiness.Network.Addresses;

/// <summary>A CIDR block of one family; bits behind the prefix are zero.</summary>
public readonly record struct Cidr
{
    /// <summary>The block of <paramref name="length"/> bits around <paramref name="address"/>.</summary>
    public Cidr(Address address, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Bits(address.Family));
        Family = address.Family;
        Length = length;
        First = address.Value & ~HostMask(address.Family, length);
    }

    /// <summary>IPv4 or IPv6.</summary>
    public IpFamily Family { get; }

    /// <summary>Number of the first address.</summary>
    public UInt128 First { get; }

    /// <summary>Prefix length in bits.</summary>
    public int Length { get; }

    /// <summary>Number of the last address.</summary>
    public UInt128 Last => First | HostMask(Family, Length);

    /// <summary>All of IPv4.</summary>
    public static Cidr AnyV4 { get; } = new(new Address(IpFamily.V4, 0), 0);

    /// <summary>All of IPv6.</summary>
    public static Cidr AnyV6 { get; } = new(new Address(IpFamily.V6, 0), 0);

    /// <summary>Everything of <paramref name="family"/>.</summary>
    public static Cidr Any(IpFamily family) => family == IpFamily.V4 ? AnyV4 : AnyV6;

    /// <summary>The block of one address.</summary>
    public static Cidr Of(Address address) => new(address, Bits(address.Family));

    /// <summary>Reads <c>10.0.0.0/16</c> or <c>2001:db8::/32</c>.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is no CIDR block.</exception>
    public static Cidr Parse(string text)
    {
        // The value is named: who looks for it has an answer of thousands of lines before him.
        if (!IPNetwork.TryParse(text, out var network))
            throw new FormatException($"'{text}' is no CIDR block.");

        return new(Address.From(network.BaseAddress), network.PrefixLength);
    }

    /// <summary>Whether the address is of this family and inside.</summary>
    public bool Contains(Address address) => address.Family == Family && address.Value >= First && address.Value <= Last;

    /// <summary>Whether all of <paramref name="other"/> is inside.</summary>
    public bool Covers(Cidr other) => other.Family == Family && other.Length >= Length && (other.First & ~HostMask(Family, Length)) == First;

    /// <summary>Whether any address is in both.</summary>
    public bool Overlaps(Cidr other) => Covers(other) || other.Covers(this);

    /// <summary>First address and prefix length.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{new Address(Family, First)}/{Length}");

    private static int Bits(IpFamily family) => family == IpFamily.V4 ? 32 : 128;

    private static UInt128 HostMask(IpFamily family, int length)
    {
        var host = Bits(family) - length;
        return host == 128 ? UInt128.MaxValue : (UInt128.One << host) - 1;
    }
}
