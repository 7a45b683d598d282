using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Ecs;

/// <summary>ARNs of the services of a cluster.</summary>
public sealed class ListServicesOperation : EcsOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call)
    {
        var cluster = Cluster(call);
        return Page(call, "serviceArns", call.Region.Containers.Services.Values.Where(service => service.ClusterArn == cluster).Select(service => service.Arn));
    }
}
