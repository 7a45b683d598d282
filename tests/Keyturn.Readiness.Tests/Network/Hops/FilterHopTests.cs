using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Filters;
using Keyturn.Readiness.Network.Hops;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Hops;

/// <summary>Network ACLs and security groups as hops.</summary>
public sealed class FilterHopTests
{
    private static readonly Subnet Here = Places.Subnet("subnet-db-a", "10.0.11.0/24", "a");
    private static readonly Subnet There = Places.Subnet("subnet-app-a", "10.0.1.0/24", "a");
    private static readonly Peer One = Peer.Of(End("10.0.1.10/32", Spread.Each, "sg-app"), IpFamily.V4);
    private static readonly Peer Any = Peer.Of(End("10.0.1.0/24", Spread.Each, "sg-app"), IpFamily.V4);
    private static readonly Peer Hidden = Peer.Of(End("10.0.1.0/24", Spread.OneOf, "sg-app"), IpFamily.V4);

    [Theory]
    [InlineData("100 in allow 1521 10.0.1.0/24", "Pass AclAllows acl | inbound | 100 | 1521")]
    [InlineData("100 in allow 1522 10.0.1.0/24", "Block AclDenies acl | inbound | * | 1521, entry acl 32766 in 1521 10.0.1.0/24")]
    [InlineData("100 in deny 1521 10.0.1.0/24", "Block AclDenies acl | inbound | 100 | 1521, entry acl 99 in 1521 10.0.1.0/24")]
    [InlineData("1 in deny 1521 10.0.1.0/24", "Block AclDenies acl | inbound | 1 | 1521")]
    public void Request_AtAnAcl_IsAskedForTheServersPort(string entry, string said) => Acl(trail => AclHop.Request(trail, Here, false, One), entry).ShouldBe($"Request NetworkAcl acl {said}");

    /// <summary>A peer that may be at either address is refused in part; one that is at one of them, which is not known, is in doubt.</summary>
    [Fact]
    public void Request_OfAPeerThatIsAdmittedInPart_DependsOnHowItsAddressesAreMeant()
    {
        const string Entry = "100 in allow 1521 10.0.1.0/26";
        const string Said = "AclClosesAddresses acl | inbound | 1521 | *";

        Acl(trail => AclHop.Request(trail, Here, false, Any), Entry).ShouldBe($"Request NetworkAcl acl Some {Said}, entry acl 32766 in 1521 10.0.1.0/24");
        Acl(trail => AclHop.Request(trail, Here, false, Hidden), Entry).ShouldBe($"Request NetworkAcl acl Unknown {Said}");
        Trail(Entry, trail => AclHop.Request(trail, Here, false, Any)).Hops[0].Share.ShouldBe(0.75);
    }

    /// <summary>Below a hundredth of the client ports it is no block: AWS itself suggests such denies.</summary>
    [Theory]
    [InlineData("90 out deny 40000-40281 0.0.0.0/0", "Pass AclClosesFewPorts acl | outbound | 40000-40281")]
    [InlineData("90 out deny 40000-40282 0.0.0.0/0", "Some AclClosesPorts acl | outbound | 40000-40282, entry acl 89 out 32768-60999 10.0.1.0/24")]
    public void Reply_WithClosedClientPorts_IsABlockFromAHundredthOn(string entry, string said) =>
        Acl(trail => AclHop.Reply(trail, Here, true, One), entry, "100 out allow * 0.0.0.0/0").ShouldBe($"Reply NetworkAcl acl {said}");

    [Fact]
    public void Reply_WithClosedClientPorts_TellsTheirShareAndEveryRange()
    {
        var hop = Trail("90 out deny 32768-39825 0.0.0.0/0", trail => AclHop.Reply(trail, Here, true, One), "91 out deny 50000 0.0.0.0/0", "100 out allow * 0.0.0.0/0").Hops[0];

        hop.Share.ShouldBe(7059 / 28232d, 1e-9);
        hop.Reason.Arguments[2].ShouldBe("32768-39825, 50000");
        (hop.Egress, hop.RestsOn).ShouldBe((true, null));
    }

    [Theory]
    [InlineData("100 out allow 1024-65535 0.0.0.0/0", "Pass AclAllows acl | outbound | 100 | 1024-65535")]
    [InlineData("100 out allow 32768-60999 0.0.0.0/0", "Some AclClosesPorts acl | outbound | 1024-32767, 61000-65535, entry acl 32766 out 1024-65535 10.0.1.0/24")]
    public void Reply_ToOtherClientPorts_IsAskedForThose(string entry, string said) => Acl(trail => AclHop.Reply(trail, Here, true, One, PortRange.AwsClients), entry).ShouldBe($"Reply NetworkAcl acl {said}");

    [Theory]
    [InlineData(Phase.Request, "1521")]
    [InlineData(Phase.Reply, "32768-60999")]
    public void Ask_InAPhase_AsksForItsPorts(Phase phase, string ports) =>
        Acl(trail => AclHop.Ask(trail, phase, Here, false, One), "100 in allow * 0.0.0.0/0").ShouldBe($"{phase} NetworkAcl acl Pass AclAllows acl | inbound | 100 | {ports}");

    [Fact]
    public void Request_ThatOneEntryAllows_RestsOnIt()
    {
        Trail("100 in allow * 0.0.0.0/0", trail => AclHop.Request(trail, Here, false, One)).Hops[0].RestsOn.ShouldBe(new RuleRef(Component.NetworkAcl, "acl", "ingress 100"));
        Trail("100 in allow * 10.0.1.0/25", trail => AclHop.Request(trail, Here, false, Any), "101 in allow * 10.0.1.128/25").Hops[0].RestsOn.ShouldBeNull();
    }

    [Fact]
    public void Request_ThatTwoEntriesAllow_NamesTheLowerNumber() =>
        Acl(trail => AclHop.Request(trail, Here, false, Any), "101 in allow * 10.0.1.0/25", "100 in allow * 10.0.1.128/25").ShouldBe("Request NetworkAcl acl Pass AclAllows acl | inbound | 100 | 1521");

    [Fact]
    public void Request_AtAnAclThatWasNotRead_IsNotKnown()
    {
        var trail = new Trail(new NetworkIndex(Places.Classic() with { NetworkAcls = new(null, null, null) }), IpFamily.V4, 1521, PortRange.LinuxClients);
        AclHop.Request(trail, Here, false, One);
        AclHop.NotEvaluated(trail, Phase.Reply, Here);

        HopWords.Of(trail).ShouldBe(["Request NetworkAcl subnet-db-a Unknown NotReadable subnet-db-a | ec2:DescribeNetworkAcls", "Reply NetworkAcl subnet-db-a NotEvaluated AclNotEvaluated subnet-db-a | subnet-db-a"]);
        trail.Missing.ShouldBe([new Missing("ec2:DescribeNetworkAcls", "subnet-db-a")]);
    }

    [Theory]
    [InlineData("in 1521 sg-app", "Works", "Pass GroupAdmits sg-db | inbound | sg-db-0 | 1521")]
    [InlineData("in 1522 sg-app", "Works", "Block GroupDoesNotAdmit sg-db | inbound | 1521 | sg-app, rule sg-db in 1521 sg-app, rule sg-db in 1521 10.0.1.10/32, rule sg-db in 1521 10.0.1.0/24")]
    [InlineData("in 1521 sg-app", "Lost", "Block GroupDoesNotAdmit sg-db | inbound | 1521 | sg-app, rule sg-db in 1521 10.0.1.10/32, rule sg-db in 1521 10.0.1.0/24")]
    [InlineData("in 1521 sg-app", "Unsupported", "Block GroupDoesNotAdmit sg-db | inbound | 1521 | sg-app, rule sg-db in 1521 10.0.1.10/32, rule sg-db in 1521 10.0.1.0/24")]
    [InlineData("out 1521 sg-app", "Works", "Block GroupHasNoRules sg-db | inbound | 1521, rule sg-db in 1521 sg-app, rule sg-db in 1521 10.0.1.10/32, rule sg-db in 1521 10.0.1.0/24")]
    [InlineData("in 1521 pl-gone", "Works", "Unknown GroupUnreadable sg-db | inbound | 1521 | pl-gone")]
    public void Ask_OfAGroup_SaysWhatItsRulesDo(string rule, string reach, string said) => Group(One, Enum.Parse<ReferenceReach>(reach), ["sg-db"], rule).ShouldBe($"Request SecurityGroup sg-db {said}");

    [Fact]
    public void Ask_OfAPeerThatIsAdmittedInPart_DependsOnHowItsAddressesAreMeant()
    {
        Group(Any, ReferenceReach.Works, ["sg-db"], "in 1521 10.0.1.0/26").ShouldStartWith("Request SecurityGroup sg-db Some GroupAdmitsSome sg-db | inbound | 1521 | sg-app, rule sg-db");
        Group(Hidden, ReferenceReach.Works, ["sg-db"], "in 1521 10.0.1.0/26").ShouldBe("Request SecurityGroup sg-db Unknown GroupAdmitsSome sg-db | inbound | 1521 | sg-app");
    }

    [Fact]
    public void Ask_OfSeveralGroups_NamesAllAndRepairsTheFirst()
    {
        var said = Group(One, ReferenceReach.Works, ["sg-db", "sg-more"], "in 22 sg-app");

        said.ShouldStartWith("Request SecurityGroup sg-db, sg-more Block GroupDoesNotAdmit sg-db, sg-more | inbound | 1521 | sg-app, rule sg-db in 1521 sg-app");
        said.ShouldNotContain("rule sg-more");
    }

    [Fact]
    public void Ask_OfAnEndWithoutGroups_OffersNothing() => Group(One, ReferenceReach.Works, [], "in 22 sg-app").ShouldBe("Request SecurityGroup  Block GroupHasNoRules  | inbound | 1521");

    [Fact]
    public void Ask_OfTwoRulesThatAdmit_RestsOnNeither()
    {
        RestsOn("in 1521 sg-app").ShouldBe(new RuleRef(Component.SecurityGroup, "sg-db", "sg-db-0"));
        RestsOn("in 1521 sg-app", "in 1521 10.0.0.0/8").ShouldBeNull();
        RestsOn("in 1521 10.0.1.0/26").ShouldBeNull();
    }

    /// <summary>Narrowest first; one address alone only where the end has a single one for certain.</summary>
    [Fact]
    public void Of_AnEnd_OffersItsAddressThenItsSubnet()
    {
        One.Blocks.ShouldBe([Cidr.Parse("10.0.1.10/32"), Cidr.Parse("10.0.1.0/24")]);
        Any.Blocks.ShouldBe([Cidr.Parse("10.0.1.0/24")]);
        Peer.Of(End("10.0.1.10/32", Spread.OneOf, "sg-app"), IpFamily.V4).Blocks.ShouldBe([Cidr.Parse("10.0.1.0/24")]);
        Peer.Of(End("10.0.1.10/32", Spread.Each, "sg-app"), IpFamily.V6).Blocks.ShouldBeEmpty();
        Peer.Of(End("10.0.1.10/32", Spread.Each), IpFamily.V4).Text.ShouldBe("end");
        Peer.Of(End("10.0.1.10/32", Spread.Each, "sg-app", "sg-more"), IpFamily.V4).Text.ShouldBe("sg-app, sg-more");
    }

    [Fact]
    public void Of_AnEndWithTwoAddresses_OffersItsSubnetAlone()
    {
        var end = End("10.0.1.10/32", Spread.Each, "sg-app") with { Addresses = AddressSet.Of([Cidr.Parse("10.0.1.10/32"), Cidr.Parse("10.0.1.20/32")]) };

        Peer.Of(end, IpFamily.V4).Blocks.ShouldBe([Cidr.Parse("10.0.1.0/24")]);
    }

    [Fact]
    public void Of_ADualEnd_KeepsTheFamiliesApart()
    {
        var end = End("10.0.1.10/32", Spread.Each, "sg-app") with
        {
            Subnet = new("subnet-app-a", "vpc-a", "a", [Cidr.Parse("10.0.1.0/24"), Cidr.Parse("2600:1f14::/64")]), Addresses = AddressSet.Of([Cidr.Parse("10.0.1.10/32"), Cidr.Parse("2600:1f14::10/128")]),
        };

        Peer.Of(end, IpFamily.V6).Blocks.ShouldBe([Cidr.Parse("2600:1f14::10/128"), Cidr.Parse("2600:1f14::/64")]);
        Peer.Of(end, IpFamily.V6).Addresses.V4.IsEmpty.ShouldBeTrue();
        Peer.Of(end, IpFamily.V4).Blocks.ShouldBe([Cidr.Parse("10.0.1.10/32"), Cidr.Parse("10.0.1.0/24")]);
    }

    private static FlowEnd End(string block, Spread spread, params string[] groups) => new("end", There, [.. groups], AddressSet.Of(Cidr.Parse(block)), spread);

    private static string Acl(Action<Trail> ask, params string[] entries) => HopWords.Of(Trail(entries[0], ask, entries[1..]).Hops.ShouldHaveSingleItem());

    private static Trail Trail(string entry, Action<Trail> ask, params string[] more)
    {
        var trail = new Trail(new NetworkIndex(Places.Classic().Acl("acl", "subnet-db-a", [entry, .. more])), IpFamily.V4, 1521, PortRange.LinuxClients);
        ask(trail);
        return trail;
    }

    private static string Group(Peer peer, ReferenceReach reach, string[] groups, string rule) => HopWords.Of(Asked(peer, reach, groups, rule));

    private static RuleRef? RestsOn(params string[] rules) => Asked(Any, ReferenceReach.Works, ["sg-db"], rules).RestsOn;

    private static Evidence Asked(Peer peer, ReferenceReach reach, string[] groups, params string[] rules)
    {
        var trail = new Trail(new NetworkIndex(Places.Classic().Group("sg-db", rules).Group("sg-more", "in 23 sg-app")), IpFamily.V4, 1521, PortRange.LinuxClients);
        GroupHop.Ask(trail, new FlowEnd("db", Here, [.. groups], AddressSet.Of(Cidr.Parse("10.0.11.0/24")), Spread.OneOf), false, peer, reach);
        return trail.Hops.ShouldHaveSingleItem();
    }
}
