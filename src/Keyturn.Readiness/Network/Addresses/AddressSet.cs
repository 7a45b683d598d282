namespace Keyturn.Readiness.Network.Addresses;

/// <summary>Addresses of both families, kept apart.</summary>
/// <param name="V4">The IPv4 addresses.</param>
/// <param name="V6">The IPv6 addresses.</param>
public sealed record AddressSet(IntervalSet V4, IntervalSet V6)
{
    private static readonly Cidr[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "224.0.0.0/3",
        }.Select(Cidr.Parse),
    ];

    /// <summary>No address.</summary>
    public static AddressSet Empty { get; } = new(IntervalSet.Empty, IntervalSet.Empty);

    /// <summary>Every address that the internet routes: where a public AWS endpoint may answer.</summary>
    public static AddressSet Public { get; } = NotPublic.Aggregate(Of(Cidr.AnyV4), (left, block) => left.Except(block)).Union(Of(Cidr.Parse("2000::/3")));

    /// <summary>Whether no address is in it.</summary>
    public bool IsEmpty => V4.IsEmpty && V6.IsEmpty;

    /// <summary>How many addresses are in it.</summary>
    public double Count => V4.Count + V6.Count;

    /// <summary>The addresses of a block.</summary>
    public static AddressSet Of(Cidr block) => block.Family == IpFamily.V4
        ? new(IntervalSet.Of(block.First, block.Last), IntervalSet.Empty)
        : new(IntervalSet.Empty, IntervalSet.Of(block.First, block.Last));

    /// <summary>The addresses of any blocks.</summary>
    public static AddressSet Of(IEnumerable<Cidr> blocks) => blocks.Aggregate(Empty, (set, block) => set.Union(Of(block)));

    /// <summary>The addresses of one family.</summary>
    public AddressSet Only(IpFamily family) => family == IpFamily.V4 ? new(V4, IntervalSet.Empty) : new(IntervalSet.Empty, V6);

    /// <summary>Addresses of either.</summary>
    public AddressSet Union(AddressSet other) => new(V4.Union(other.V4), V6.Union(other.V6));

    /// <summary>Addresses of both.</summary>
    public AddressSet Intersect(AddressSet other) => new(V4.Intersect(other.V4), V6.Intersect(other.V6));

    /// <summary>Addresses that are also in <paramref name="block"/>.</summary>
    public AddressSet Intersect(Cidr block) => Intersect(Of(block));

    /// <summary>Addresses that are not in <paramref name="other"/>.</summary>
    public AddressSet Except(AddressSet other) => new(V4.Except(other.V4), V6.Except(other.V6));

    /// <summary>Addresses that are not in <paramref name="block"/>.</summary>
    public AddressSet Except(Cidr block) => Except(Of(block));

    /// <summary>Whether the address is in it.</summary>
    public bool Contains(Address address) => (address.Family == IpFamily.V4 ? V4 : V6).Contains(address.Value);

    /// <summary>Whether every address of <paramref name="other"/> is in this set.</summary>
    public bool Covers(AddressSet other) => V4.Covers(other.V4) && V6.Covers(other.V6);
}
