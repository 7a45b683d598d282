using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Internet gateways.</summary>
internal sealed class DescribeInternetGatewaysOperation() : DescribeOperation<InternetGatewayRecord>("internetGatewaySet", "InternetGatewayId")
{
    protected override Ec2Filters<InternetGatewayRecord> Filters { get; } = new Ec2Filters<InternetGatewayRecord>()
        .On("internet-gateway-id", gateway => gateway.Id).On("attachment.vpc-id", gateway => gateway.VpcId).On("attachment.state", gateway => gateway.VpcId is null ? null : "available");

    /// <summary>The VPC it is attached to, as a list of one or none.</summary>
    public static JsonArray Attachments(InternetGatewayRecord gateway, string state) =>
        Ec2List.Of(gateway.VpcId is { } vpc ? [new JsonObject { ["vpcId"] = vpc, ["state"] = state }] : Array.Empty<JsonNode>());

    protected override NetworkTable<InternetGatewayRecord> Table(NetworkStore network) => network.InternetGateways;

    protected override JsonObject Write(InternetGatewayRecord one, SandboxRegion region) => new()
    {
        ["internetGatewayId"] = one.Id,
        ["ownerId"] = region.Account.Id,
        ["attachmentSet"] = Attachments(one, "available"),
        ["tagSet"] = Ec2List.Tags(one),
    };
}
