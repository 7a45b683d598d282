using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Removes inbound rules.</summary>
internal sealed class RevokeSecurityGroupIngressOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network) => RevokeGroupRules.Answer(call, network, egress: false);
}
