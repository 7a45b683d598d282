using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Hops;

/// <summary>The hops of one way as they are walked.</summary>
/// <param name="Family">One family per way: IPv4 and IPv6 never mix.</param>
/// <param name="Port">Port of the server.</param>
/// <param name="ClientPorts">Ports replies go to.</param>
internal sealed record Trail(NetworkIndex Index, IpFamily Family, int Port, PortRange ClientPorts)
{
    public List<Evidence> Hops { get; init; } = [];

    public HashSet<Missing> Missing { get; init; } = [];

    public Via Via { get; set; }

    public void Add(Phase phase, Component component, string id, Outcome outcome, Reason reason) =>
        Hops.Add(new(phase, component, id, null, outcome, reason));

    public void Unread(Phase phase, Component component, Missing missing)
    {
        Missing.Add(missing);
        Add(phase, component, missing.Resource, Outcome.Unknown, Reason.Of(ReasonCode.NotReadable, missing.Resource, missing.Call));
    }
}

/// <summary>The other end as a filter sees it.</summary>
/// <param name="Text">As shown to people.</param>
/// <param name="Groups">Groups it carries.</param>
/// <param name="Blocks">Blocks a repair may admit, narrowest first.</param>
internal sealed record Peer(string Text, AddressSet Addresses, Spread Spread, IReadOnlyList<string> Groups, IReadOnlyList<Cidr> Blocks)
{
    public static Peer Of(FlowEnd end, IpFamily family)
    {
        var addresses = end.Addresses.Only(family);
        var intervals = (family == IpFamily.V4 ? addresses.V4 : addresses.V6).Intervals;
        var subnet = end.Subnet.Blocks.Where(block => block.Family == family);
        IReadOnlyList<Cidr> blocks = intervals.Length == 1 && intervals[0].First == intervals[0].Last && end.Spread == Spread.Each
            ? [Cidr.Of(new Address(family, intervals[0].First)), .. subnet]
            : [.. subnet];
        return new(end.GroupIds.IsEmpty ? end.Id : string.Join(", ", end.GroupIds), addresses, end.Spread, end.GroupIds, blocks);
    }

    /// <summary>Public addresses of which one answers; a repair may admit all, since AWS tells no smaller block that lasts.</summary>
    public static Peer Service(string text, IpFamily family) => new(text, AddressSet.Public.Only(family), Spread.OneOf, [], [Cidr.Any(family)]);
}
