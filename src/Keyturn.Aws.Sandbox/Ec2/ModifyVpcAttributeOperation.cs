using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Changes one DNS attribute of a VPC; EC2 takes only one a call.</summary>
internal sealed class ModifyVpcAttributeOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var vpc = network.Vpcs.Require(call.Text("VpcId"), "vpcId");
        var (support, names) = (Value(call, "EnableDnsSupport"), Value(call, "EnableDnsHostnames"));
        if (support is not null && names is not null) throw new WireException("InvalidParameterCombination", "Fields for multiple attribute types specified");
        if (support is null && names is null) throw Ec2Errors.Missing("EnableDnsSupport");
        vpc.DnsSupport = support ?? vpc.DnsSupport;
        vpc.DnsHostnames = names ?? vpc.DnsHostnames;
        return new JsonObject { ["return"] = true };
    }

    private static bool? Value(WireCall call, string attribute) =>
        bool.TryParse((string?)call.Structure(attribute)?["Value"], out var value) ? value : null;
}
