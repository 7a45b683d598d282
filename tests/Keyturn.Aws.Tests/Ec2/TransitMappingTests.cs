using Amazon.EC2.Model;
using Keyturn.Aws.Ec2;

namespace Keyturn.Aws.Tests.Ec2;

public sealed class TransitMappingTests
{
    [Theory]
    [InlineData("enable", true)]
    [InlineData("disable", false)]
    [InlineData(null, false)]
    public void From_Gateway_ReferencesGroupsOnlyWhenSwitchedOn(string? support, bool references)
    {
        var gateway = TransitMapping.From(new TransitGateway
        {
            TransitGatewayId = "tgw-1",
            State = "available",
            Options = new() { SecurityGroupReferencingSupport = support is null ? null : new(support) },
        });

        (gateway.Id, gateway.State, gateway.GroupReferences).ShouldBe(("tgw-1", "available", references));
    }

    [Fact]
    public void From_AttachmentOfAVpc_HasItsSubnetsAndTable()
    {
        var attachment = TransitMapping.From(
            Attachment("vpc", "vpc-1", "associated"),
            new TransitGatewayVpcAttachment { SubnetIds = ["subnet-1"], Options = new() { SecurityGroupReferencingSupport = "disable", ApplianceModeSupport = "enable" } });

        (attachment.Id, attachment.TransitGatewayId, attachment.VpcId, attachment.RouteTableId).ShouldBe(("tgw-attach-1", "tgw-1", "vpc-1", "tgw-rtb-1"));
        attachment.SubnetIds.ShouldBe(["subnet-1"]);
        (attachment.State, attachment.GroupReferences, attachment.ApplianceMode).ShouldBe(("available", false, true));
    }

    [Fact]
    public void From_AttachmentOfAVpn_IsOfNoVpc()
    {
        var attachment = TransitMapping.From(Attachment("vpn", "vpn-1", "associated"), null);

        attachment.VpcId.ShouldBeNull();
        attachment.SubnetIds.ShouldBeEmpty();
        (attachment.GroupReferences, attachment.ApplianceMode).ShouldBe((true, false));
    }

    [Theory]
    [InlineData("associating")]
    [InlineData("disassociated")]
    public void From_AssociationNotInForce_HasNoTable(string state) =>
        TransitMapping.From(Attachment("vpc", "vpc-1", state), null).RouteTableId.ShouldBeNull();

    [Fact]
    public void From_Routes_AreOneForEachAttachmentAndOnlyThoseInForce()
    {
        var routes = TransitMapping.From(
        [
            new() { DestinationCidrBlock = "10.0.0.0/16", State = "active", Type = "propagated", TransitGatewayAttachments = [At("a-1"), At("a-2")] },
            new() { DestinationCidrBlock = "10.1.0.0/16", State = "blackhole", Type = "static" },
            new() { DestinationCidrBlock = "10.2.0.0/16", State = "deleted", TransitGatewayAttachments = [At("a-1")] },
            new() { PrefixListId = "pl-1", State = "active", TransitGatewayAttachments = [At("a-1")] },
        ]);

        routes.Select(route => (route.Destination.ToString(), route.AttachmentId, route.Blackhole, route.Static)).ShouldBe(
        [
            ("10.0.0.0/16", "a-1", false, false),
            ("10.0.0.0/16", "a-2", false, false),
            ("10.1.0.0/16", null, true, true),
        ]);
    }

    [Fact]
    public void From_NoRoutes_IsEmpty() => TransitMapping.From((IEnumerable<TransitGatewayRoute>?)null).ShouldBeEmpty();

    private static TransitGatewayAttachment Attachment(string type, string resource, string association) => new()
    {
        TransitGatewayAttachmentId = "tgw-attach-1",
        TransitGatewayId = "tgw-1",
        ResourceType = new(type),
        ResourceId = resource,
        State = "available",
        Association = new() { State = new(association), TransitGatewayRouteTableId = "tgw-rtb-1" },
    };

    private static TransitGatewayRouteAttachment At(string id) => new() { TransitGatewayAttachmentId = id };
}
