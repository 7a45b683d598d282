using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Tests.Ec2;

/// <summary>Transit gateways: two VPCs and a VPN, one of them associated with no table.</summary>
public sealed class TransitGatewayTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Made = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly NetworkBench _bench = NetworkBench.Empty();

    public TransitGatewayTests()
    {
        var network = _bench.Network;
        network.TransitGateways.Add(new TransitGatewayRecord { Id = "tgw-0a", GroupReferences = true, CreatedAt = Made });
        network.TransitRouteTables.Add(new TransitRouteTableRecord
        {
            Id = "tgw-rtb-0a", TransitGatewayId = "tgw-0a", IsDefault = true, CreatedAt = Made,
            Routes = [new("10.1.0.0/16", "tgw-attach-0a", Static: false), new("10.9.0.0/16", "tgw-attach-0gone", Static: true)],
        });
        network.TransitAttachments.AddRange(
            Attachment("tgw-attach-0a", "vpc", "vpc-0a", "tgw-rtb-0a"), Attachment("tgw-attach-0b", "vpc", "vpc-0b", null), Attachment("tgw-attach-0c", "vpn", "vpn-0c", "tgw-rtb-0a"));
        network.Subnets.AddRange(Subnet("subnet-0a", "vpc-0b", "a"), Subnet("subnet-0a2", "vpc-0b", "a"), Subnet("subnet-0c", "vpc-0b", "c"), Subnet("subnet-0x", "vpc-0x", "c"));
    }

    [Fact]
    public void DescribeTransitGateways_TellsOptionsAndTheDefaultTable()
    {
        var options = _bench.Ec2("DescribeTransitGateways").List("transitGatewaySet").ShouldHaveSingleItem()["options"];

        options.Text("securityGroupReferencingSupport").ShouldBe("enable");
        options.Text("associationDefaultRouteTableId").ShouldBe("tgw-rtb-0a");
        _bench.Ec2("DescribeTransitGatewayRouteTables", "Filter.1.Name=transit-gateway-id&Filter.1.Value.1=tgw-0a").Each("transitGatewayRouteTables", "transitGatewayRouteTableId").ShouldBe(["tgw-rtb-0a"]);
    }

    [Fact]
    public void DescribeTransitGatewayAttachments_TellsEveryKind_AndVpcAttachmentsOnlyVpcs()
    {
        var all = _bench.Ec2("DescribeTransitGatewayAttachments").List("transitGatewayAttachments");

        all.Select(one => (one.Text("resourceType"), (string?)one["association"]?["transitGatewayRouteTableId"])).ShouldBe([("vpc", "tgw-rtb-0a"), ("vpc", null), ("vpn", "tgw-rtb-0a")]);
        _bench.Ec2("DescribeTransitGatewayVpcAttachments").Each("transitGatewayVpcAttachments", "vpcId").ShouldBe(["vpc-0a", "vpc-0b"]);
        _bench.Ec2("GetTransitGatewayRouteTableAssociations", "TransitGatewayRouteTableId=tgw-rtb-0a").Each("associations", "resourceId").ShouldBe(["vpc-0a", "vpn-0c"]);
    }

    [Fact]
    public void SearchTransitGatewayRoutes_AttachmentThatIsGone_IsABlackhole()
    {
        Routes("state", "active", "blackhole").ShouldBe(["10.1.0.0/16 propagated active", "10.9.0.0/16 static blackhole"]);
        Routes("type", "static").ShouldBe(["10.9.0.0/16 static blackhole"]);
        NetworkBench.Refusal(() => _bench.Ec2("SearchTransitGatewayRoutes", "TransitGatewayRouteTableId=tgw-rtb-0a")).Code.ShouldBe("MissingParameter");
    }

    [Fact]
    public void CreateTransitGatewayRoute_ThenDeleted_ShowsAtOnce()
    {
        const string form = "TransitGatewayRouteTableId=tgw-rtb-0a&DestinationCidrBlock=10.2.0.0%2F16&TransitGatewayAttachmentId=tgw-attach-0b";
        _bench.Ec2("CreateTransitGatewayRoute", form)["route"].List("transitGatewayAttachments")[0].Text("resourceId").ShouldBe("vpc-0b");

        Routes("route-search.exact-match", "10.2.0.0/16").ShouldBe(["10.2.0.0/16 static active"]);
        NetworkBench.Refusal(() => _bench.Ec2("CreateTransitGatewayRoute", form)).Code.ShouldBe("RouteAlreadyExists");
        _bench.Ec2("DeleteTransitGatewayRoute", "TransitGatewayRouteTableId=tgw-rtb-0a&DestinationCidrBlock=10.2.0.0%2F16");
        Routes("route-search.exact-match", "10.2.0.0/16").ShouldBeEmpty();
        NetworkBench.Refusal(() => _bench.Ec2("DeleteTransitGatewayRoute", "TransitGatewayRouteTableId=tgw-rtb-0a&DestinationCidrBlock=10.1.0.0%2F16")).Code.ShouldBe("InvalidRoute.NotFound");
    }

    [Fact]
    public void AssociateTransitGatewayRouteTable_Once_AndNotAgain()
    {
        const string form = "TransitGatewayRouteTableId=tgw-rtb-0a&TransitGatewayAttachmentId=tgw-attach-0b";
        _bench.Ec2("AssociateTransitGatewayRouteTable", form)["association"].Text("resourceId").ShouldBe("vpc-0b");

        _bench.Network.TransitAttachments.Find("tgw-attach-0b").ShouldNotBeNull().RouteTableId.ShouldBe("tgw-rtb-0a");
        NetworkBench.Refusal(() => _bench.Ec2("AssociateTransitGatewayRouteTable", form)).Code.ShouldBe("Resource.AlreadyAssociated");
    }

    [Fact]
    public void ModifyTransitGatewayVpcAttachment_TakesOneSubnetAZone()
    {
        _bench.Ec2("ModifyTransitGatewayVpcAttachment", "TransitGatewayAttachmentId=tgw-attach-0b&AddSubnetIds.1=subnet-0a&AddSubnetIds.2=subnet-0c&Options.ApplianceModeSupport=enable&Options.SecurityGroupReferencingSupport=disable");

        var attachment = _bench.Ec2("DescribeTransitGatewayVpcAttachments", "TransitGatewayAttachmentIds.1=tgw-attach-0b").List("transitGatewayVpcAttachments")[0];
        attachment.Texts("subnetIds").ShouldBe(["subnet-0a", "subnet-0c"]);
        (attachment["options"].Text("applianceModeSupport"), attachment["options"].Text("securityGroupReferencingSupport")).ShouldBe(("enable", "disable"));
        NetworkBench.Refusal(() => Add("subnet-0a2")).Code.ShouldBe("DuplicateSubnetsInSameZone");
        NetworkBench.Refusal(() => Add("subnet-0x")).Code.ShouldBe("InvalidParameterValue");
        _bench.Ec2("ModifyTransitGatewayVpcAttachment", "TransitGatewayAttachmentId=tgw-attach-0b&RemoveSubnetIds.1=subnet-0a").Part("transitGatewayVpcAttachment").Texts("subnetIds").ShouldBe(["subnet-0c"]);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private System.Text.Json.Nodes.JsonObject Add(string subnet) => _bench.Ec2("ModifyTransitGatewayVpcAttachment", $"TransitGatewayAttachmentId=tgw-attach-0b&AddSubnetIds.1={subnet}");

    private List<string> Routes(string filter, params string[] values) =>
        [.. _bench.Ec2("SearchTransitGatewayRoutes", $"TransitGatewayRouteTableId=tgw-rtb-0a&Filter.1.Name={filter}&{string.Join('&', values.Select((value, index) => $"Filter.1.Value.{index + 1}={Uri.EscapeDataString(value)}"))}")
            .List("routeSet").Select(route => $"{route["destinationCidrBlock"]} {route["type"]} {route["state"]}")];

    private static TransitAttachmentRecord Attachment(string id, string type, string resource, string? table) => new()
    {
        Id = id, TransitGatewayId = "tgw-0a", ResourceType = type, ResourceId = resource, ResourceOwnerId = "111122223333", RouteTableId = table, CreatedAt = Made,
    };

    private static SubnetRecord Subnet(string id, string vpc, string zone) => new() { Id = id, VpcId = vpc, Zone = $"ap-northeast-1{zone}", CidrBlock = "10.1.0.0/24" };
}
