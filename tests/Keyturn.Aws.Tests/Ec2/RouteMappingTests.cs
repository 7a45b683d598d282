using Keyturn.Aws.Ec2;
using Keyturn.Readiness.Network.Facts;
using AwsRoute = Amazon.EC2.Model.Route;
using AwsRouteTable = Amazon.EC2.Model.RouteTable;

namespace Keyturn.Aws.Tests.Ec2;

public sealed class RouteMappingTests
{
    public static TheoryData<AwsRoute, RouteTarget, string> Targets => new()
    {
        { new() { GatewayId = "local" }, RouteTarget.Local, "local" },
        { new() { GatewayId = "igw-1" }, RouteTarget.InternetGateway, "igw-1" },
        { new() { GatewayId = "vgw-1" }, RouteTarget.VirtualPrivateGateway, "vgw-1" },
        { new() { GatewayId = "vpce-1" }, RouteTarget.ApplianceEndpoint, "vpce-1" },
        { new() { GatewayId = "vpce-1", DestinationPrefixListId = "pl-1" }, RouteTarget.GatewayEndpoint, "vpce-1" },
        { new() { GatewayId = "new-1" }, RouteTarget.Other, "new-1" },
        { new() { NatGatewayId = "nat-1" }, RouteTarget.NatGateway, "nat-1" },
        { new() { TransitGatewayId = "tgw-1" }, RouteTarget.TransitGateway, "tgw-1" },
        { new() { VpcPeeringConnectionId = "pcx-1" }, RouteTarget.Peering, "pcx-1" },
        { new() { EgressOnlyInternetGatewayId = "eigw-1" }, RouteTarget.EgressOnlyGateway, "eigw-1" },
        { new() { NetworkInterfaceId = "eni-1", InstanceId = "i-1" }, RouteTarget.Interface, "eni-1" },
        { new() { InstanceId = "i-1" }, RouteTarget.Interface, "i-1" },
        { new() { CoreNetworkArn = "arn:core" }, RouteTarget.CoreNetwork, "arn:core" },
        { new() { LocalGatewayId = "lgw-1" }, RouteTarget.Other, "lgw-1" },
        { new() { CarrierGatewayId = "cagw-1" }, RouteTarget.Other, "cagw-1" },
        { new(), RouteTarget.Other, "" },
    };

    [Theory]
    [MemberData(nameof(Targets), DisableDiscoveryEnumeration = true)]
    public void From_EachTarget_IsItsKind(AwsRoute route, RouteTarget target, string id)
    {
        var mapped = One(route);

        (mapped.Target, mapped.TargetId).ShouldBe((target, id));
    }

    [Fact]
    public void From_Destinations_AreBlocksOfEitherFamilyOrAPrefixList()
    {
        One(new() { DestinationCidrBlock = "0.0.0.0/0" }).DestinationText.ShouldBe("0.0.0.0/0");
        One(new() { DestinationIpv6CidrBlock = "::/0" }).DestinationText.ShouldBe("::/0");
        var toList = One(new() { DestinationPrefixListId = "pl-1" });
        toList.Destination.ShouldBeNull();
        toList.PrefixListId.ShouldBe("pl-1");
    }

    [Fact]
    public void From_BlackholeAndPropagated_AreTold()
    {
        One(new() { State = "blackhole" }).Blackhole.ShouldBeTrue();
        One(new() { State = "active" }).Blackhole.ShouldBeFalse();
        One(new() { Origin = "EnableVgwRoutePropagation" }).Propagated.ShouldBeTrue();
        One(new() { Origin = "CreateRoute" }).Propagated.ShouldBeFalse();
    }

    [Fact]
    public void From_Associations_TellMainAndTheSubnetsInForce()
    {
        var table = RouteMapping.From(new AwsRouteTable
        {
            RouteTableId = "rtb-1",
            VpcId = "vpc-1",
            Associations =
            [
                new() { Main = true },
                new() { SubnetId = "subnet-1" },
                new() { SubnetId = "subnet-2", AssociationState = new() { State = "associated" } },
                new() { SubnetId = "subnet-3", AssociationState = new() { State = "associating" } },
                new() { SubnetId = "subnet-4", AssociationState = new() { State = "disassociating" } },
                new() { SubnetId = "subnet-5", AssociationState = new() { State = "failed" } },
            ],
        });

        table.Main.ShouldBeTrue();
        table.SubnetIds.ShouldBe(["subnet-1", "subnet-2", "subnet-3"]);
        table.Routes.ShouldBeEmpty();
    }

    [Fact]
    public void From_TableWithoutAssociations_IsNobodysTable()
    {
        var table = RouteMapping.From(new AwsRouteTable { RouteTableId = "rtb-1", VpcId = "vpc-1" });

        table.Main.ShouldBeFalse();
        table.SubnetIds.ShouldBeEmpty();
    }

    private static Readiness.Network.Facts.Route One(AwsRoute route) =>
        RouteMapping.From(new AwsRouteTable { RouteTableId = "rtb-1", VpcId = "vpc-1", Routes = [route] }).Routes.ShouldHaveSingleItem();
}
