using CsCheck;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Filters;

namespace Keyturn.Readiness.Tests.Network.Filters;

public sealed class AclFilterTests
{
    private static readonly string[] Protocols = ["6", "-1", "17"];

    private static readonly Gen<NetworkAclEntry> Entry = Gen.Select(
        Gen.Int[1, 40], Gen.Bool, Gen.Bool, Gen.Int[0, 2].Select(at => Protocols[at]), Gen.Select(Gen.UInt[0, 15], Gen.Int[28, 32]), Gen.Select(Gen.Int[0, 15], Gen.Int[0, 6]),
        (number, egress, allow, protocol, block, ports) => new NetworkAclEntry(
            number, egress, allow, protocol, new Cidr(new Address(IpFamily.V4, block.Item1), block.Item2), new PortRange(ports.Item1, ports.Item1 + ports.Item2)));

    private static readonly Gen<NetworkAcl> Acls = Entry.Array[0, 10].Select(entries =>
        new NetworkAcl("acl", "vpc", [], [.. entries.DistinctBy(entry => (entry.Number, entry.Egress))]));

    private static readonly AddressSet Peers = AddressSet.Of(Cidr.Parse("0.0.0.0/28"));

    [Fact]
    public void Ask_OfAnyFlow_IsFirstMatchForEveryAddressAndPort() => Gen.Select(Acls, Gen.Bool).Sample((acl, egress) =>
    {
        var answer = AclFilter.Ask(acl, egress, Peers, new PortRange(0, 15).ToSet());
        for (var peer = 0u; peer < 16; peer++)
        {
            for (var port = 0; port < 16; port++)
            {
                var address = new Address(IpFamily.V4, peer);
                var part = answer.Parts.Single(part => part.Peers.Contains(address) && part.Ports.Contains((UInt128)port));
                var first = acl.Entries.Where(entry => entry.Egress == egress && Matches(entry, address, port)).MinBy(entry => entry.Number);
                (part.Number, part.Allow).ShouldBe((first?.Number ?? AclFilter.Final, first?.Allow ?? false));
            }
        }
    });

    [Fact]
    public void Ask_WithAnAllowInFront_AllowsAll() => Acls.Sample(acl =>
    {
        var more = acl with { Entries = acl.Entries.Add(new(0, false, true, "6", Cidr.AnyV4, new PortRange(0, 15))) };
        AclFilter.Ask(more, false, Peers, new PortRange(0, 15).ToSet()).AllowsAll.ShouldBeTrue();
    });

    [Fact]
    public void Ask_OfAWiderAllow_AllowsASuperset() => Gen.Select(Acls, Entry).Sample((acl, entry) =>
    {
        var narrow = entry with { Number = 0, Allow = true, Egress = false, Protocol = "6" };
        var wide = narrow with { Peer = new Cidr(new Address(IpFamily.V4, narrow.Peer.First), narrow.Peer.Length - 1), Ports = new PortRange((narrow.Ports?.From ?? 0) - 1, (narrow.Ports?.To ?? 0) + 1) };
        var (less, more) = (Allowed(acl, narrow), Allowed(acl, wide));
        less.All(more.Contains).ShouldBeTrue();
    });

    [Fact]
    public void Ask_OfATcpEntryWithoutPorts_MatchesNothing()
    {
        var acl = new NetworkAcl("acl", "vpc", [], [new(1, false, true, "6", Cidr.AnyV4, null)]);
        AclFilter.Ask(acl, false, Peers, PortRange.Of(443).ToSet()).DeniesAll.ShouldBeTrue();
    }

    [Fact]
    public void Ask_OfIPv6Entries_SaysNothingOfIPv4()
    {
        var acl = new NetworkAcl("acl", "vpc", [], [new(1, false, true, "-1", Cidr.AnyV6, null)]);
        AclFilter.Ask(acl, false, Peers, PortRange.Of(443).ToSet()).DeniesAll.ShouldBeTrue();
    }

    [Fact]
    public void Answer_OfAFlowInParts_NeitherAllowsNorDeniesAllAndNamesTheFirstDenial()
    {
        var acl = new NetworkAcl("acl", "vpc", [], [
            new(10, false, false, "6", Cidr.Parse("0.0.0.0/29"), PortRange.Of(1)), new(20, false, true, "6", Cidr.AnyV4, new PortRange(0, 3)), new(30, false, false, "6", Cidr.AnyV4, PortRange.Of(4))]);
        var answer = AclFilter.Ask(acl, false, Peers, new PortRange(0, 5).ToSet());

        (answer.AllowsAll, answer.DeniesAll, answer.FirstDenial, answer.SamePeers(Peers)).ShouldBe((false, false, 10, false));
        answer.ClosedPorts.ShouldBe(IntervalSet.Of([new(1, 1), new(4, 5)]));
    }

    [Fact]
    public void Answer_OfAFlowThatPasses_NamesTheFinalRuleAsItsDenial()
    {
        var acl = new NetworkAcl("acl", "vpc", [], [new(20, false, true, "-1", Cidr.AnyV4, null)]);
        var answer = AclFilter.Ask(acl, false, Peers, PortRange.Of(443).ToSet());

        (answer.AllowsAll, answer.DeniesAll, answer.FirstDenial, answer.SamePeers(Peers), answer.ClosedPorts.IsEmpty).ShouldBe((true, false, AclFilter.Final, true, true));
    }

    private static bool Matches(NetworkAclEntry entry, Address address, int port) =>
        entry.Peer.Contains(address) && (entry.Protocol == "-1" || (entry.Protocol == "6" && entry.Ports is { } ports && ports.Contains(port)));

    private static HashSet<(uint, int)> Allowed(NetworkAcl acl, NetworkAclEntry entry)
    {
        var answer = AclFilter.Ask(acl with { Entries = acl.Entries.Add(entry) }, false, Peers, new PortRange(0, 15).ToSet());
        return [.. from peer in Enumerable.Range(0, 16)
                   from port in Enumerable.Range(0, 16)
                   where answer.Parts.Any(part => part.Allow && part.Peers.Contains(new(IpFamily.V4, (UInt128)peer)) && part.Ports.Contains((UInt128)port))
                   select ((uint)peer, port)];
    }
}
