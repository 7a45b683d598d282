using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Network.Compiled;

/// <summary>A placement or a database candidate in numbers.</summary>
/// <param name="Simple">One IPv4 interval in a VPC without doubts; everything else is left to the tracer.</param>
/// <param name="Profiles">Index of its group set.</param>
/// <param name="HasV6">Whether it has IPv6 addresses: two ends that both have are left to the tracer.</param>
internal readonly record struct CompiledEnd(bool Simple, int Subnet, int Vpc, int Profiles, ulong[] Groups, uint First, uint Last, int PortClass, bool HasV6);

/// <summary>Numbers for subnets, VPCs and group sets, given out as they are met.</summary>
internal sealed class EndCompiler(NetworkIndex index, Dictionary<string, int> bits)
{
    private static readonly AddressSet LinkLocal = AddressSet.Of(Cidr.Parse("169.254.0.0/16"));

    private readonly Dictionary<string, int> subnetNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> vpcNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> setNumbers = new(StringComparer.Ordinal);

    public List<Subnet> Subnets { get; } = [];

    public List<ImmutableArray<string>> GroupSets { get; } = [];

    public List<PortRange> PortClasses { get; } = [];

    public CompiledEnd Of(FlowEnd end, PortRange? clientPorts)
    {
        var intervals = end.Addresses.V4.Intervals;
        var simple = intervals.Length == 1 && IsPlain(end.Subnet.VpcId) && end.Addresses.Intersect(LinkLocal).IsEmpty
            && end.Subnet.Addresses.Covers(end.Addresses);
        return new(
            simple, Number(subnetNumbers, end.Subnet.Id, Subnets, end.Subnet), Number(vpcNumbers, end.Subnet.VpcId), GroupSet(end.GroupIds), GroupProfile.Bits(end.GroupIds, bits),
            intervals.IsEmpty ? 0 : (uint)intervals[0].First, intervals.IsEmpty ? 0 : (uint)intervals[^1].Last, clientPorts is { } ports ? PortClass(ports) : 0, !end.Addresses.V6.IsEmpty);
    }

    /// <summary>A VPC with Amazon's resolver and nothing that casts doubt on every way.</summary>
    private bool IsPlain(string vpcId) => index.Vpc(vpcId).Value is { DnsSupport: true, EncryptionEnforced: false, DhcpOptionsId: null };

    private int GroupSet(ImmutableArray<string> groupIds) => Number(setNumbers, string.Join(',', groupIds.Order(StringComparer.Ordinal)), GroupSets, groupIds);

    private int PortClass(PortRange ports)
    {
        var at = PortClasses.IndexOf(ports);
        if (at < 0)
        {
            PortClasses.Add(ports);
            at = PortClasses.Count - 1;
        }

        return at;
    }

    private static int Number<T>(Dictionary<string, int> numbers, string key, List<T> values, T value)
    {
        var before = numbers.Count;
        var number = Number(numbers, key);
        if (number == before)
        {
            values.Add(value);
        }

        return number;
    }

    private static int Number(Dictionary<string, int> numbers, string key)
    {
        if (!numbers.TryGetValue(key, out var number))
        {
            number = numbers.Count;
            numbers.Add(key, number);
        }

        return number;
    }
}
