using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Egress-only internet gateways.</summary>
internal sealed class DescribeEgressOnlyInternetGatewaysOperation() : DescribeOperation<InternetGatewayRecord>("egressOnlyInternetGatewaySet", "EgressOnlyInternetGatewayId")
{
    protected override Ec2Filters<InternetGatewayRecord> Filters { get; } = new();

    protected override NetworkTable<InternetGatewayRecord> Table(NetworkStore network) => network.EgressOnlyGateways;

    protected override JsonObject Write(InternetGatewayRecord one, SandboxRegion region) => new()
    {
        ["egressOnlyInternetGatewayId"] = one.Id,
        ["attachmentSet"] = DescribeInternetGatewaysOperation.Attachments(one, "attached"),
        ["tagSet"] = Ec2List.Tags(one),
    };
}
