using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Attachments of VPCs, with their subnets and options.</summary>
internal sealed class DescribeTransitGatewayVpcAttachmentsOperation() : DescribeOperation<TransitAttachmentRecord>("transitGatewayVpcAttachments", "TransitGatewayAttachmentIds")
{
    protected override Ec2Filters<TransitAttachmentRecord> Filters { get; } = new Ec2Filters<TransitAttachmentRecord>()
        .On("transit-gateway-attachment-id", one => one.Id).On("transit-gateway-id", one => one.TransitGatewayId).On("vpc-id", one => one.ResourceId).On("state", one => one.State);

    /// <summary>An attachment of a VPC.</summary>
    public static JsonObject Tree(TransitAttachmentRecord one) => new()
    {
        ["transitGatewayAttachmentId"] = one.Id,
        ["transitGatewayId"] = one.TransitGatewayId,
        ["vpcId"] = one.ResourceId,
        ["vpcOwnerId"] = one.ResourceOwnerId,
        ["state"] = one.State,
        ["subnetIds"] = Ec2List.Of(one.SubnetIds),
        ["creationTime"] = Ec2List.Date(one.CreatedAt),
        ["options"] = new JsonObject
        {
            ["dnsSupport"] = "enable",
            ["securityGroupReferencingSupport"] = one.GroupReferences ? "enable" : "disable",
            ["ipv6Support"] = "disable",
            ["applianceModeSupport"] = one.ApplianceMode ? "enable" : "disable",
        },
        ["tagSet"] = Ec2List.Tags(one),
    };

    protected override NetworkTable<TransitAttachmentRecord> Table(NetworkStore network)
    {
        var vpcs = new NetworkTable<TransitAttachmentRecord>();
        vpcs.AddRange(network.TransitAttachments.All.Where(one => one.ResourceType == "vpc"));
        return vpcs;
    }

    protected override JsonObject Write(TransitAttachmentRecord one, SandboxRegion region) => Tree(one);
}
