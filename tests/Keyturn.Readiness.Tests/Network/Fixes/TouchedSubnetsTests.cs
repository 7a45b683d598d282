using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Fixes;

public sealed class TouchedSubnetsTests
{
    private const string Four = "subnet-app-a subnet-app-c subnet-db-a subnet-db-c";

    [Theory]
    [InlineData("sg-app", "subnet-app-a")]
    [InlineData("sg-vpce", "subnet-app-a subnet-app-c")]
    [InlineData("sg-rotation", "subnet-app-a subnet-app-c")]
    [InlineData("sg-db", "subnet-db-a subnet-db-c")]
    [InlineData("sg-cluster", "subnet-db-a subnet-db-c")]
    [InlineData("sg-proxy", "subnet-db-c")]
    [InlineData("sg-task", "subnet-app-c")]
    [InlineData("sg-nobody", "")]
    public void Of_ARuleOfAGroup_AreThoseOfEverythingThatCarriesIt(string group, string subnets) => Touched(new AddGroupRule(group, false, 1, null, Cidr.AnyV4), subnets);

    [Fact]
    public void Of_AnAclEntry_AreThoseOfTheAcl()
    {
        Touched(new AddAclEntry("acl-open", 1, true, PortRange.Of(1), Cidr.AnyV4), Four);
        Touched(new AddAclEntry("acl-gone", 1, true, PortRange.Of(1), Cidr.AnyV4), "");
    }

    [Fact]
    public void Of_ARoute_AreThoseThatFollowItsTable()
    {
        Touched(new PutRoute("rtb-app", Cidr.AnyV4, RouteTarget.NatGateway, "nat-a", false), "subnet-app-a");
        Touched(new PutRoute("rtb-main", Cidr.AnyV4, RouteTarget.NatGateway, "nat-a", false), "subnet-app-c subnet-db-a subnet-db-c subnet-tgw-a subnet-tgw-c");
        Touched(new PutRoute("rtb-gone", Cidr.AnyV4, RouteTarget.NatGateway, "nat-a", false), "");
        Touched(new AssociateRouteTable("subnet-app-a", "rtb-app", false), "subnet-app-a");
    }

    [Fact]
    public void Of_AMainTableWithAnAssociation_AreThatAndTheRest() =>
        TouchedSubnets.WithTable(Estate().Put(new RouteTable("rtb-main", "vpc-a", true, ["subnet-db-a"], [])), "rtb-main")
            .ShouldBe(["subnet-app-c", "subnet-db-a", "subnet-db-c", "subnet-tgw-a", "subnet-tgw-c"], ignoreOrder: true);

    [Fact]
    public void Of_WhatChangesNames_AreAllOfTheVpc()
    {
        const string All = $"{Four} subnet-tgw-a subnet-tgw-c";
        Touched(new EnableVpcDns("vpc-a"), All);
        Touched(new EnablePrivateDns("vpce-sm"), All);
        Touched(new CreateEndpoint("vpc-a", Places.Region, "subnet-app-a", "sg-vpce"), All);
        Touched(new AssociateZone("Z1", "vpc-b", Places.Region), "subnet-b subnet-tgw-b");
        Touched(new PutZoneAlias("Z1", Places.Name, "vpce-sm"), "subnet-b subnet-tgw-b");
        Touched(new EnablePrivateDns("vpce-gone"), "");
        Touched(new PutZoneAlias("Z-gone", Places.Name, "vpce-sm"), "");
    }

    [Fact]
    public void Of_WhatChangesATransitGateway_AreThoseOfTheVpcsThatUseIt()
    {
        Touched(new PutTransitRoute("tgw-rtb-b", Cidr.AnyV4, "tgw-attach-a"), "subnet-b subnet-tgw-b");
        Touched(new AssociateTransitTable("tgw-attach-b", "tgw-rtb-1"), "subnet-b subnet-tgw-b");
        Touched(new AddAttachmentSubnet("tgw-attach-a", "subnet-app-c"), "subnet-app-c subnet-db-c subnet-tgw-c");
        Touched(new AssociateTransitTable("tgw-attach-gone", "tgw-rtb-1"), "");
    }

    [Fact]
    public void Of_ARemoval_IsNone() => TouchedSubnets.Of(Estate(), new RuleRemoval(new(Keyturn.Readiness.Network.Verdicts.Component.NetworkAcl, "acl-open", "ingress 100"))).ShouldBeEmpty();

    [Fact]
    public void Of_AnythingInAnEstateThatWasNotRead_IsNone()
    {
        foreach (var change in new EstateChange[]
        {
            new AddGroupRule("sg-app", true, 1, null, Cidr.AnyV4), new AddAclEntry("acl-open", 1, true, PortRange.Of(1), Cidr.AnyV4), new PutRoute("rtb-main", Cidr.AnyV4, RouteTarget.NatGateway, "nat-a", false),
            new EnableVpcDns("vpc-a"), new EnablePrivateDns("vpce-sm"), new PutZoneAlias("Z1", Places.Name, "vpce-sm"), new PutTransitRoute("tgw-rtb-1", Cidr.AnyV4, "tgw-attach-a"),
            new AddAttachmentSubnet("tgw-attach-a", "subnet-app-c"), new AssociateTransitTable("tgw-attach-b", "tgw-rtb-1"),
        })
        {
            TouchedSubnets.Of(new NetworkEstate(), change).ShouldBeEmpty();
        }
    }

    private static void Touched(EstateChange change, string subnets) =>
        TouchedSubnets.Of(Estate(), change).Distinct().ShouldBe(subnets.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    /// <summary>Two VPCs behind a transit gateway, orders in vpc-a, and one of everything that carries a group.</summary>
    private static NetworkEstate Estate() => Places.Transit()
        .Put(new DatabaseInstance("orders", 1521, ["sg-db"], "db-subnets"), new DatabaseCluster("aurora", 1521, ["sg-cluster"], "db-subnets", []))
        .Put(new DatabaseProxy("proxy", 1521, ["sg-proxy"], ["subnet-db-c"]), new ContainerService("shop", TaskNetwork.Fargate) { SubnetIds = ["subnet-app-c"], GroupIds = ["sg-task"] })
        .Put(new PrivateZone("Z1", Places.Name, ["vpc-b"], []), new TransitAttachment("tgw-attach-b", "tgw-1", "vpc-b", ["subnet-tgw-b"], "tgw-rtb-b"))
        .Table("rtb-app", "vpc-a", "subnet-app-a", "10.0.0.0/16 local");
}
