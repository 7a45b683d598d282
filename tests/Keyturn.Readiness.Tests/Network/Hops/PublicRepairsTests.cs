using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Hops;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Hops;

public sealed class PublicRepairsTests
{
    private static readonly string[] Shut = ["10.0.0.0/16 local"];
    private static readonly NetworkEstate Cut = Places.Nat().Table("rtb-main", "vpc-a", "main", Shut);

    [Fact]
    public void Route_OfATable_LeadsToTheFirstInternetGatewayOfItsVpc()
    {
        var estate = Cut with { InternetGateways = Gateways("igw-2 vpc-a", "igw-1 vpc-a", "igw-0 vpc-b") };

        Route(estate, IpFamily.V4).ShouldBe("put rtb-main 0.0.0.0/0 igw-1");
        Route(estate, IpFamily.V6).ShouldBe("put rtb-main ::/0 igw-1");
        Route(estate.Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "0.0.0.0/0 nat-a"), IpFamily.V4).ShouldBe("replace rtb-main 0.0.0.0/0 igw-1");
        Route(estate.Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "0.0.0.0/0 nat-a"), IpFamily.V6).ShouldBe("put rtb-main ::/0 igw-1");
    }

    [Fact]
    public void Route_WithoutAGatewayOfTheVpc_IsNothing()
    {
        Route(Cut with { InternetGateways = Gateways("igw-0 vpc-b") }, IpFamily.V4).ShouldBe("");
        Route(Cut with { InternetGateways = new(null, null, null) }, IpFamily.V4).ShouldBe("");
    }

    [Fact]
    public void Outward_OfASubnet_LeadsToTheFirstNatGatewayThatTranslates()
    {
        var estate = Cut with { NatGateways = Places.Empty<NatGateway>() };

        Outward(estate.Put(new NatGateway("nat-2", "vpc-a", null), new NatGateway("nat-1", "vpc-a", null))).ShouldBe("put rtb-main 0.0.0.0/0 nat-1");
        Outward(estate.Put(new NatGateway("nat-1", "vpc-b", null))).ShouldBe("");
        Outward(estate.Put(new NatGateway("nat-1", "vpc-a", null) { Private = true })).ShouldBe("");
        Outward(estate.Put(new NatGateway("nat-1", "vpc-a", null) { State = "failed" })).ShouldBe("");
        Outward(Cut with { NatGateways = new(null, null, null) }).ShouldBe("");
    }

    [Fact]
    public void Outward_ForIPv6_LeadsToTheEgressOnlyGatewayOfTheVpc()
    {
        Outward(Cut.Put(new EgressOnlyGateway("eigw-2", "vpc-a"), new EgressOnlyGateway("eigw-1", "vpc-a"), new EgressOnlyGateway("eigw-0", "vpc-b")), IpFamily.V6).ShouldBe("put rtb-main ::/0 eigw-1");
        Outward(Cut, IpFamily.V6).ShouldBe("");
        Outward(Cut with { EgressOnlyGateways = new(null, null, null) }, IpFamily.V6).ShouldBe("");
    }

    /// <summary>A table that leads out already, and lacks nothing of the one in use, is associated before a shared one is changed.</summary>
    [Theory]
    [InlineData("rtb-x vpc-a", "0.0.0.0/0 nat-a", true)]
    [InlineData("rtb-x vpc-b", "0.0.0.0/0 nat-a", false)]
    [InlineData("rtb-x vpc-a", "0.0.0.0/0 nat-other", false)]
    [InlineData("rtb-x vpc-a", "0.0.0.0/0 igw-a", false)]
    [InlineData("rtb-x vpc-a", "0.0.0.0/0 !nat-a", false)]
    [InlineData("rtb-x vpc-a", "52.0.0.0/8 nat-a", false)]
    public void Outward_WithAnotherTable_AssociatesItWhenItLeadsThere(string table, string route, bool associates)
    {
        var words = table.Split(' ');
        var estate = Cut.Table(words[0], words[1], "subnet-x", "10.0.0.0/16 local", route);

        Outward(estate).ShouldBe($"{(associates ? "associate subnet-app-a rtb-x, " : "")}put rtb-main 0.0.0.0/0 nat-a");
    }

    [Fact]
    public void Outward_WithAnotherTable_LooksAtEveryRouteButTheDefaultOne()
    {
        var estate = Cut.Table("rtb-x", "vpc-a", "subnet-x", "10.0.0.0/16 local", "10.9.0.0/16 pcx-1", "0.0.0.0/0 nat-a");

        Outward(estate.Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "10.9.0.0/16 pcx-1", "0.0.0.0/0 igw-a")).ShouldBe("associate subnet-app-a rtb-x, replace rtb-main 0.0.0.0/0 nat-a");
        Outward(estate.Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "10.9.0.0/16 pcx-2")).ShouldBe("put rtb-main 0.0.0.0/0 nat-a");
    }

    [Fact]
    public void Outward_WithSeveralTables_AssociatesTheFirst() => Outward(Cut
        .Table("rtb-y", "vpc-a", "subnet-y", "10.0.0.0/16 local", "0.0.0.0/0 nat-a").Table("rtb-x", "vpc-a", "subnet-x", "10.0.0.0/16 local", "0.0.0.0/0 nat-a"))
        .ShouldBe("associate subnet-app-a rtb-x, put rtb-main 0.0.0.0/0 nat-a");

    [Theory]
    [InlineData("subnet-app-a", "put rtb-own 0.0.0.0/0 nat-a")]
    [InlineData("subnet-app-a subnet-app-c", "replace association of subnet-app-a rtb-x, put rtb-own 0.0.0.0/0 nat-a")]
    public void Outward_OfATableOfItsOwn_AssociatesAnotherOnlyWhenItIsShared(string subnets, string repairs) =>
        Outward(Cut.Table("rtb-own", "vpc-a", subnets, Shut).Table("rtb-x", "vpc-a", "subnet-x", "10.0.0.0/16 local", "0.0.0.0/0 nat-a")).ShouldBe(repairs);

    private static Readiness.Estate.EstatePart<System.Collections.Immutable.ImmutableDictionary<string, InternetGateway>> Gateways(params string[] gateways) =>
        (new NetworkEstate { InternetGateways = Places.Empty<InternetGateway>() }).Put([.. gateways.Select(one => new InternetGateway(one.Split(' ')[0], one.Split(' ')[1]))]).InternetGateways;

    private static string Route(NetworkEstate estate, IpFamily family) =>
        string.Join(", ", PublicRepairs.Route(new NetworkIndex(estate), estate.RouteTables.Value.ShouldNotBeNull()["rtb-main"], family).Select(HopWords.Of));

    private static string Outward(NetworkEstate estate, IpFamily family = IpFamily.V4)
    {
        var index = new NetworkIndex(estate);
        var subnet = index.Subnet("subnet-app-a").Value.ShouldNotBeNull();
        return string.Join(", ", PublicRepairs.Outward(index, subnet, index.TableOf(subnet).Value.ShouldNotBeNull(), family).Select(HopWords.Of));
    }
}
