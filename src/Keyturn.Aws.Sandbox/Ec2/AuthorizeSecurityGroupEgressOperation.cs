using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Adds outbound rules.</summary>
internal sealed class AuthorizeSecurityGroupEgressOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network) => AuthorizeGroupRules.Answer(call, network, egress: true);
}
