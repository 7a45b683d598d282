using System.Globalization;
using System.Net;
using Keyturn.Readiness.Network.Addresses;

namespace Keyturn.Readiness.Databases;

/// <summary>A database that is no resource of RDS: where it listens.</summary>
/// <param name="Host">Name in lower case, or an IP address.</param>
/// <param name="Port">TCP port.</param>
public sealed record DatabaseAddress(string Host, int Port)
{
    /// <summary>The address, when <see cref="Host"/> is one and no name.</summary>
    public Address? Ip => IPAddress.TryParse(Host, out var address) ? Address.From(address) : null;

    /// <summary>Checks what a person typed.</summary>
    /// <returns><see langword="null"/> when it is neither a host name nor an IP address, or no port.</returns>
    public static DatabaseAddress? Of(string host, int port)
    {
        ArgumentNullException.ThrowIfNull(host);
        var bare = host.Trim().TrimStart('[').TrimEnd(']').TrimEnd('.');
        if (port is < 1 or > 65535)
            return null;

        // Only an address of four parts: IPAddress also takes "1" and "0x7f.1" for addresses.
        var type = Uri.CheckHostName(bare);
        return type switch
        {
            UriHostNameType.IPv4 when bare.Count(letter => letter == '.') == 3 => new(IPAddress.Parse(bare).ToString(), port),
            UriHostNameType.IPv6 => new(IPAddress.Parse(bare).ToString(), port),
            UriHostNameType.Dns when !bare.All(letter => char.IsAsciiDigit(letter) || letter == '.') => new(bare.ToLowerInvariant(), port),
            _ => null,
        };
    }

    /// <summary>Reads what <see cref="ToString"/> writes; an identifier of RDS never has a colon.</summary>
    public static DatabaseAddress? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? Of(text[..colon], port) : null;
    }

    /// <summary><c>host:port</c>; an IPv6 address stands in brackets.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}");
}
