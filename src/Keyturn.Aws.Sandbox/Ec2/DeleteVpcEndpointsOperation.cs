using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Removes endpoints with their interfaces; what is not there is told, not refused.</summary>
internal sealed class DeleteVpcEndpointsOperation : Ec2Operation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var failed = new JsonArray();
        foreach (var id in call.Texts("VpcEndpointId") ?? throw Ec2Errors.Missing("vpcEndpointId"))
        {
            if (network.Endpoints.Find(id) is { } endpoint)
            {
                foreach (var subnet in endpoint.SubnetIds.ToList()) EndpointInterfaces.Remove(endpoint, subnet, network);
                network.Endpoints.Remove(id);
                continue;
            }

            failed.Add(new JsonObject
            {
                ["resourceId"] = id,
                ["error"] = new JsonObject { ["code"] = "InvalidVpcEndpoint.NotFound", ["message"] = $"The Vpc Endpoint Id '{id}' does not exist" },
            });
        }

        return new JsonObject { ["unsuccessful"] = failed };
    }
}
