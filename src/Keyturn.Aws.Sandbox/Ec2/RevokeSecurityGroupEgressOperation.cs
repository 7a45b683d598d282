using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Removes outbound rules.</summary>
internal sealed class RevokeSecurityGroupEgressOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network) => RevokeGroupRules.Answer(call, network, egress: true);
}
