using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Fixes;

/// <summary>What each change does to a copy of the estate, and nothing else.</summary>
public sealed class EstateChangeTests
{
    private static readonly Cidr Subnet = Cidr.Parse("10.0.1.0/24");
    private static readonly PrivateZone Zone = new("Z1", "amazonaws.com", ["vpc-a"], [new("a.amazonaws.com", []), new(Places.Name, [Address.Parse("10.0.1.1")])]);
    private static readonly NetworkEstate Estate = Places.Transit().Put(Zone);

    [Fact]
    public void ApplyTo_OfAGroupRule_AddsItToThatGroup()
    {
        var after = new AddGroupRule("sg-app", true, 443, "sg-x", null).ApplyTo(Places.Classic()).SecurityGroups.Value.ShouldNotBeNull();

        after["sg-app"].Rules.Length.ShouldBe(3);
        var rule = after["sg-app"].Rules[2];
        (rule.Id, rule.Egress, rule.Protocol, rule.Ports, rule.GroupId, rule.Block).ShouldBe(("new-sg-app-2", true, "tcp", PortRange.Of(443), "sg-x", null));
        after["sg-db"].Rules.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("100 in allow * 0.0.0.0/0", 99, 99)]
    [InlineData("99 in deny 22 0.0.0.0/0", 99, 98)]
    [InlineData("99 out deny 22 0.0.0.0/0", 99, 99)]
    public void ApplyTo_OfAnAclEntry_TakesItsNumberOrTheNextFreeBelow(string entry, int number, int taken)
    {
        var after = new AddAclEntry("acl", number, false, PortRange.Of(1521), Subnet).ApplyTo(Places.Classic().Acl("acl", "subnet-x", entry)).NetworkAcls.Value.ShouldNotBeNull()["acl"];

        after.Entries.Length.ShouldBe(2);
        after.Entries[1].ShouldBe(new NetworkAclEntry(taken, false, true, "6", Subnet, PortRange.Of(1521)));
    }

    [Theory]
    [InlineData(100, 99)]
    [InlineData(32767, 32766)]
    [InlineData(40000, 32766)]
    [InlineData(12, 9)]
    [InlineData(2, 1)]
    [InlineData(1, 0)]
    public void FreeBefore_ALimit_IsTheLargestFreeNumberOfTheDirection(int limit, int number)
    {
        var acl = Places.Classic().Acl("acl", "subnet-x", "10 in deny 22 0.0.0.0/0", "11 in deny 23 0.0.0.0/0", "99 out deny 22 0.0.0.0/0").NetworkAcls.Value.ShouldNotBeNull()["acl"];

        AddAclEntry.FreeBefore(acl, false, limit).ShouldBe(number);
    }

    [Fact]
    public void FreeBefore_WhenEveryNumberIsTaken_IsZero() =>
        AddAclEntry.FreeBefore(Places.Classic().Acl("acl", "subnet-x", "1 in deny 22 0.0.0.0/0", "2 in deny 23 0.0.0.0/0").NetworkAcls.Value.ShouldNotBeNull()["acl"], false, 3).ShouldBe(0);

    [Fact]
    public void ApplyTo_OfARoute_ReplacesTheOneOfItsDestinationOnly()
    {
        var before = Places.Classic().Table("rtb", "vpc-a", "main", "10.0.0.0/16 local", "0.0.0.0/0 !nat-old", "10.9.0.0/16 pcx-1");
        var routes = new PutRoute("rtb", Cidr.AnyV4, RouteTarget.NatGateway, "nat-new", true).ApplyTo(before).RouteTables.Value.ShouldNotBeNull()["rtb"].Routes;

        routes.Select(route => $"{route.DestinationText} {route.TargetId} {route.Blackhole}").ShouldBe(["10.0.0.0/16 local False", "10.9.0.0/16 pcx-1 False", "0.0.0.0/0 nat-new False"]);
        routes[2].Target.ShouldBe(RouteTarget.NatGateway);
    }

    [Fact]
    public void ApplyTo_OfNames_SwitchesThemOnThereAlone()
    {
        var off = Estate.Vpc("vpc-a", vpc => vpc with { DnsSupport = false, DnsHostnames = null }).Vpc("vpc-b", vpc => vpc with { DnsSupport = false, DnsHostnames = false }).Endpoint("vpce-sm", one => one with { PrivateDns = false });
        var vpcs = new EnableVpcDns("vpc-a").ApplyTo(off).Vpcs.Value.ShouldNotBeNull();

        (vpcs["vpc-a"].DnsSupport, vpcs["vpc-a"].DnsHostnames, vpcs["vpc-b"].DnsSupport, vpcs["vpc-b"].DnsHostnames).ShouldBe((true, true, false, false));
        new EnablePrivateDns("vpce-sm").ApplyTo(off).Endpoints.Value.ShouldNotBeNull()["vpce-sm"].PrivateDns.ShouldBeTrue();
    }

    [Fact]
    public void ApplyTo_OfAZone_AddsTheVpcOrTheRecord()
    {
        new AssociateZone("Z1", "vpc-b", Places.Region).ApplyTo(Estate).Zones.Value.ShouldNotBeNull()["Z1"].VpcIds.ShouldBe(["vpc-a", "vpc-b"]);
        Records(new PutZoneAlias("Z1", Places.Name, "vpce-sm").ApplyTo(Estate)).ShouldBe(["a.amazonaws.com 0 ", $"{Places.Name} 0 vpce-sm"]);
        Records(new PutZoneAlias("Z1", Places.Name, "vpce-sm").ApplyTo(Estate.Put(Zone with { Records = null }))).ShouldBe([$"{Places.Name} 0 vpce-sm"]);
    }

    [Fact]
    public void ApplyTo_OfATransitRoute_ReplacesTheOneOfItsDestinationByAStaticOne()
    {
        var change = new PutTransitRoute("tgw-rtb-1", Cidr.Parse("10.1.0.0/16"), "tgw-attach-new");

        Routes(change.ApplyTo(Estate)).ShouldBe(["10.0.0.0/16 tgw-attach-a False", "10.1.0.0/16 tgw-attach-new True"]);
        Routes(change.ApplyTo(Estate.Put(new TransitRouteTable("tgw-rtb-1", "tgw-1", null)))).ShouldBe(["10.1.0.0/16 tgw-attach-new True"]);
    }

    [Fact]
    public void ApplyTo_OfAnAttachment_AddsTheSubnetOrSetsTheTable()
    {
        new AddAttachmentSubnet("tgw-attach-b", "subnet-b").ApplyTo(Estate).TransitAttachments.Value.ShouldNotBeNull()["tgw-attach-b"].SubnetIds.ShouldBe(["subnet-tgw-b", "subnet-b"]);
        new AssociateTransitTable("tgw-attach-b", "tgw-rtb-2").ApplyTo(Estate).TransitAttachments.Value.ShouldNotBeNull()["tgw-attach-b"].RouteTableId.ShouldBe("tgw-rtb-2");
    }

    /// <summary>AWS keeps the last address of a subnet: the one before it is taken for the new interface.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ApplyTo_OfANewEndpoint_MakesItWithItsInterface(bool read)
    {
        var before = Places.Classic() with { Endpoints = read ? Places.Empty<VpcEndpoint>() : new(null, null, null) };
        var after = new CreateEndpoint("vpc-a", Places.Region, "subnet-app-a", "sg-vpce").ApplyTo(read ? before : before with { Interfaces = new(null, null, null) });

        var endpoint = after.Endpoints.Value.ShouldNotBeNull().Values.ShouldHaveSingleItem();
        (endpoint.VpcId, endpoint.ServiceName, endpoint.State, endpoint.PrivateDns, endpoint.IsInterface).ShouldBe(("vpc-a", $"com.amazonaws.{Places.Region}.secretsmanager", "available", true, true));
        (endpoint.SubnetIds[0], endpoint.GroupIds[0], endpoint.InterfaceIds.Length).ShouldBe(("subnet-app-a", "sg-vpce", 1));
        var face = after.Interfaces.Value.ShouldNotBeNull()[endpoint.InterfaceIds[0]];
        (face.SubnetId, face.Addresses[0], face.GroupIds[0]).ShouldBe(("subnet-app-a", Address.Parse("10.0.1.254"), "sg-vpce"));
        after.Interfaces.Value.Count.ShouldBe(read ? Places.Classic().Interfaces.Value.ShouldNotBeNull().Count + 1 : 1);
    }

    [Fact]
    public void ApplyTo_OfANewEndpointWhereNoIPv4AddressIs_ChangesNothing()
    {
        Same(new CreateEndpoint("vpc-a", Places.Region, "subnet-gone", "sg-vpce"), Places.Classic());
        Same(new CreateEndpoint("vpc-a", Places.Region, "subnet-app-a", "sg-vpce"), Places.Classic().Put(new Subnet("subnet-app-a", "vpc-a", "a", [Cidr.Parse("2600:1f14::/64")])));
        Same(new CreateEndpoint("vpc-a", Places.Region, "subnet-app-a", "sg-vpce"), Places.Classic() with { Subnets = new(null, null, null) });
    }

    [Fact]
    public void ApplyTo_OfARemoval_TakesThatRuleAlone()
    {
        var estate = Places.Classic().Acl("acl", "subnet-x", "100 in allow * 0.0.0.0/0", "100 out allow * 0.0.0.0/0", "101 in allow * ::/0");

        Removed(Component.SecurityGroup, "sg-db", "sg-db-0").SecurityGroups.Value.ShouldNotBeNull()["sg-db"].Rules.Select(rule => rule.Id).ShouldBe(["sg-db-1"]);
        Removed(Component.NetworkAcl, "acl", "ingress 100").NetworkAcls.Value.ShouldNotBeNull()["acl"].Entries.Select(entry => $"{entry.Number} {entry.Egress}").ShouldBe(["100 True", "101 False"]);
        Removed(Component.NetworkAcl, "acl", "egress 100").NetworkAcls.Value.ShouldNotBeNull()["acl"].Entries.Select(entry => $"{entry.Number} {entry.Egress}").ShouldBe(["100 False", "101 False"]);
        Removed(Component.RouteTable, "rtb-main", "10.0.0.0/16").RouteTables.Value.ShouldNotBeNull()["rtb-main"].Routes.ShouldBeEmpty();
        Removed(Component.Gateway, "sg-db", "sg-db-0").ShouldBeSameAs(estate);

        NetworkEstate Removed(Component component, string owner, string key) => new RuleRemoval(new(component, owner, key)).ApplyTo(estate);
    }

    [Fact]
    public void ApplyTo_OfWhatIsNotThere_ChangesNothing()
    {
        foreach (var change in new EstateChange[]
        {
            new AddGroupRule("gone", true, 1, null, Subnet), new AddAclEntry("gone", 1, true, PortRange.Of(1), Subnet), new PutRoute("gone", Subnet, RouteTarget.Local, "local", false), new EnableVpcDns("gone"),
            new EnablePrivateDns("gone"), new AssociateZone("gone", "vpc-a", Places.Region), new PutZoneAlias("gone", "a", "b"), new PutTransitRoute("gone", Subnet, "a"), new AddAttachmentSubnet("gone", "a"),
            new AssociateTransitTable("gone", "a"), new RuleRemoval(new(Component.SecurityGroup, "gone", "a")),
        })
        {
            Same(change, Estate);
            Same(change, new NetworkEstate());
        }
    }

    [Fact]
    public void Exposure_OfAChange_IsAddressesTimesPorts()
    {
        new AddGroupRule("sg", false, 1521, "sg-app", null).Exposure.ShouldBe(0.5);
        new AddGroupRule("sg", false, 1521, null, Cidr.Parse("10.0.1.10/32")).Exposure.ShouldBe(1);
        new AddGroupRule("sg", false, 1521, null, Subnet).Exposure.ShouldBe(256);
        new AddAclEntry("acl", 1, false, PortRange.Of(1521), Subnet).Exposure.ShouldBe(256);
        new AddAclEntry("acl", 1, false, new PortRange(10, 12), Cidr.Parse("10.0.1.10/31")).Exposure.ShouldBe(6);
        new EnableVpcDns("vpc-a").Exposure.ShouldBe(0);
    }

    [Fact]
    public void Costs_OfAChange_IsOnlyForANewEndpoint()
    {
        new CreateEndpoint("vpc-a", Places.Region, "subnet-app-a", "sg-vpce").Costs.ShouldBeTrue();
        new EnablePrivateDns("vpce-sm").Costs.ShouldBeFalse();
    }

    [Fact]
    public void Render_OfARemoval_IsNothing()
    {
        var removal = new RuleRemoval(new(Component.SecurityGroup, "sg-db", "sg-db-0"));

        (CliRenderer.Render(removal), TerraformRenderer.Render(removal), CloudFormationRenderer.Render(removal)).ShouldBe(("", "", ""));
    }

    private static void Same(EstateChange change, NetworkEstate estate) => change.ApplyTo(estate).ShouldBe(estate);

    private static IEnumerable<string> Records(NetworkEstate estate) => estate.Zones.Value.ShouldNotBeNull()["Z1"].Records.ShouldNotBeNull().Select(record => $"{record.Name} {record.Addresses.Length} {record.EndpointId}");

    private static IEnumerable<string> Routes(NetworkEstate estate) =>
        estate.TransitRouteTables.Value.ShouldNotBeNull()["tgw-rtb-1"].Routes.ShouldNotBeNull().Select(route => $"{route.Destination} {route.AttachmentId} {route.Static}");
}
