using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>One attribute of a VPC.</summary>
internal sealed class DescribeVpcAttributeOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var vpc = network.Vpcs.Require(call.Text("VpcId"), "vpcId");
        var attribute = call.Require("Attribute");
        bool value = attribute switch
        {
            "enableDnsSupport" => vpc.DnsSupport,
            "enableDnsHostnames" => vpc.DnsHostnames,
            "enableNetworkAddressUsageMetrics" => false,
            _ => throw Ec2Errors.Invalid("attribute", attribute),
        };
        return new JsonObject { ["vpcId"] = vpc.Id, [attribute] = new JsonObject { ["value"] = value } };
    }
}
