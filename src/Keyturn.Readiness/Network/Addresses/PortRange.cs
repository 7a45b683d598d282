using System.Globalization;

namespace Keyturn.Readiness.Network.Addresses;

/// <summary>TCP ports from <paramref name="From"/> to <paramref name="To"/>, both included.</summary>
public readonly record struct PortRange(int From, int To)
{
    /// <summary>Ports a Linux kernel chooses for its clients by default.</summary>
    public static PortRange LinuxClients { get; } = new(32768, 60999);

    /// <summary>Ports Windows Server 2008 and later choose for their clients.</summary>
    public static PortRange WindowsClients { get; } = new(49152, 65535);

    /// <summary>Ports that NAT gateways and Lambda functions use as clients.</summary>
    public static PortRange AwsClients { get; } = new(1024, 65535);

    /// <summary>One port.</summary>
    public static PortRange Of(int port) => new(port, port);

    /// <summary>Whether the port is inside.</summary>
    public bool Contains(int port) => port >= From && port <= To;

    /// <summary>The ports as a set of numbers.</summary>
    public IntervalSet ToSet() => To < 0 ? IntervalSet.Empty : IntervalSet.Of((UInt128)int.Max(From, 0), (UInt128)To);

    /// <summary>One number, or two with a hyphen.</summary>
    public override string ToString() =>
        From == To ? From.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");
}
