using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Changes subnets and options of an attachment.</summary>
internal sealed class ModifyTransitGatewayVpcAttachmentOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var attachment = network.TransitAttachments.Require(call.Text("TransitGatewayAttachmentId"), "TransitGatewayAttachmentId");
        foreach (var id in call.Texts("RemoveSubnetIds") ?? []) attachment.SubnetIds.Remove(id);
        foreach (var id in call.Texts("AddSubnetIds") ?? []) Add(attachment, network.Subnets.Require(id, "subnetId"), network);
        var options = call.Structure("Options");
        attachment.GroupReferences = Option(options, "SecurityGroupReferencingSupport") ?? attachment.GroupReferences;
        attachment.ApplianceMode = Option(options, "ApplianceModeSupport") ?? attachment.ApplianceMode;
        return new JsonObject { ["transitGatewayVpcAttachment"] = DescribeTransitGatewayVpcAttachmentsOperation.Tree(attachment) };
    }

    private static void Add(TransitAttachmentRecord attachment, SubnetRecord subnet, NetworkStore network)
    {
        if (subnet.VpcId != attachment.ResourceId) throw Ec2Errors.Invalid("subnetId", subnet.Id);
        if (attachment.SubnetIds.Exists(id => network.Subnets.Find(id)?.Zone == subnet.Zone))
            throw new WireException("DuplicateSubnetsInSameZone", $"Duplicate Subnets for same AZ {subnet.Zone}");
        attachment.SubnetIds.Add(subnet.Id);
    }

    private static bool? Option(JsonObject? options, string name) => (string?)options?[name] switch { "enable" => true, "disable" => false, _ => null };
}
