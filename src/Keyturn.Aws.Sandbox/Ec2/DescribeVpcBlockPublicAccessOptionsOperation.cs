using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>VPC Block Public Access of the account in this Region.</summary>
internal sealed class DescribeVpcBlockPublicAccessOptionsOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network) => new()
    {
        ["vpcBlockPublicAccessOptions"] = new JsonObject
        {
            ["awsAccountId"] = call.Region.Account.Id,
            ["awsRegion"] = call.Region.Name,
            ["state"] = network.PublicAccessMode == "off" ? "default-state" : "update-complete",
            ["internetGatewayBlockMode"] = network.PublicAccessMode,
            ["managedBy"] = "account",
            ["exclusionsAllowed"] = "allowed",
        },
    };
}
